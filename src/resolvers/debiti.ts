import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Causale } from '../entities/causale.ts';
import { F24 } from '../entities/f24.ts';
import { Posizione } from '../entities/posizione.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { posizioneDi } from '../reads/riga.ts';
import { oggettoDi, type VoceLetta } from '../reads/situazione-debitoria.ts';
import type { Riga } from '../reads/tabelle.ts';
import { RigaEstrattoDebitario } from '../schema/estratto-debitario.ts';
import { VoceDebito } from '../schema/situazione-debitoria.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';

const facoltativo = (description: string) => ({ nullable: true, description });

@Resolver(() => RigaEstrattoDebitario)
export class RigaEstrattoDebitarioResolver {
  @FieldResolver(() => Causale, { description: 'Causale contributo.' })
  causale(@Root() riga: Riga, @Ctx() contesto: ContestoLettura) {
    return contesto.riferimenti.causale(riga['causale'] as string);
  }

  @FieldResolver(() => F24, facoltativo('Riga F24, per chi ha anche l’ambito F24.'))
  f24(@Root() riga: Riga) {
    return riga['f24'];
  }
}

@Resolver(() => VoceDebito)
export class VoceDebitoResolver {
  @FieldResolver(() => Posizione, facoltativo('Posizione a cui si riferisce.'))
  posizione(@Root() voce: Riga, @Ctx() contesto: ContestoLettura) {
    return posizioneDi(contesto, voce);
  }

  @FieldResolver(() => Nodo, facoltativo('La riga F24 (per chi ha anche l’ambito F24) o l’atto che lo chiede.'))
  oggetto(@Root() voce: VoceLetta, @Ctx() contesto: ContestoLettura) {
    return oggettoDi(contesto, voce);
  }

  @FieldResolver(() => [F24], facoltativo('Righe F24 che vi sono comprese, dove note, per chi ha anche l’ambito F24.'))
  f24(@Root() voce: VoceLetta) {
    return voce.f24;
  }

  @FieldResolver(() => Nodo, facoltativo('L’atto che ora chiede lo stesso debito; assente per una voce aperta.'))
  assorbitaDa(@Root() voce: VoceLetta) {
    return voce.assorbitaDa;
  }
}
