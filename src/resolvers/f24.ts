import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { residuoF24, scadutoF24, statoF24 } from '../domain/conto-f24.ts';
import type { RigaDovuta } from '../domain/estratto-debitario.ts';
import { StatoF24 } from '../domain/f24.ts';
import { AbbinamentoF24 } from '../entities/abbinamento-f24.ts';
import { Causale } from '../entities/causale.ts';
import { F24 } from '../entities/f24.ts';
import { Posizione } from '../entities/posizione.ts';
import { Sede } from '../entities/sede.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoRadice, tutteLeRighe } from '../reads/elenca.ts';
import { elencoF24 } from '../reads/elenchi/f24.ts';
import { ricalcoloDi } from '../reads/ricalcolo.ts';
import { posizioneDi } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import { RicalcoloF24 } from '../schema/calcoli/ricalcolo.ts';
import { F24Connection } from '../schema/connessioni.ts';
import { GeneraF24Input, GeneraF24Payload, LinkDocumento } from '../schema/documento.ts';
import { GeneraF24MassiviInput } from '../schema/f24-massivi.ts';
import { F24Filtro } from '../schema/filtri/f24.ts';
import { LavorazionePayload } from '../schema/lavorazione.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';
import { Importo } from '../schema/vocabolario/scalari.ts';
import type { ContestoServizi } from '../services/contesto.ts';
import { generaF24 } from '../services/documenti/genera-f24.ts';
import { linkF24 } from '../services/documenti/link.ts';
import { generaF24Massivi } from '../services/f24-massivi/richiedi.ts';
import { conRifiuti } from '../services/rifiuto.ts';

@Resolver(() => F24)
export class F24Resolver {
  @Query(() => F24Connection, { nullable: true, description: 'Le righe F24 su cui chi chiede ha l’ambito F24.' })
  f24(
    @Arg('filtro', () => F24Filtro, { nullable: true, description: 'Quali righe.' }) filtro: F24Filtro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return elencoRadice(contesto, elencoF24, filtro ?? {}, pagina);
  }

  @Mutation(() => GeneraF24Payload, { description: 'Genera il Modello F24 delle righe indicate: quattro per modello.' })
  generaF24(
    @Arg('input', () => GeneraF24Input, { description: 'Righe da versare.' }) input: GeneraF24Input,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti({ documenti: [], avvertenze: [] }, () => generaF24(contesto, input));
  }

  @Mutation(() => LavorazionePayload, {
    description: 'Genera gli F24 di tutte le righe di un filtro: una lavorazione con un esito per riga.',
  })
  generaF24Massivi(
    @Arg('input', () => GeneraF24MassiviInput, { description: 'Quali righe, e in che forma.' }) input: GeneraF24MassiviInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti({ lavorazione: null }, () => generaF24Massivi(contesto, input));
  }

  @FieldResolver(() => Posizione, { description: 'Posizione a cui si riferisce.' })
  posizione(@Root() f24: Riga, @Ctx() contesto: ContestoLettura) {
    return posizioneDi(contesto, f24);
  }

  @FieldResolver(() => Sede, { description: 'Sede indicata nel modello.' })
  sede(@Root() f24: Riga, @Ctx() contesto: ContestoLettura) {
    return contesto.riferimenti.sede(f24['sede'] as string);
  }

  @FieldResolver(() => Causale, { description: 'Causale contributo.' })
  causale(@Root() f24: Riga, @Ctx() contesto: ContestoLettura) {
    return contesto.riferimenti.causale(f24['causale'] as string);
  }

  @FieldResolver(() => StatoF24, { description: 'Che cosa ne è stato, secondo i versamenti abbinati.' })
  stato(@Root() f24: Riga & RigaDovuta) {
    return statoF24(f24);
  }

  @FieldResolver(() => Boolean, { description: 'La scadenza è passata e qualcosa resta da versare; mai per una riga senza importo.' })
  scaduto(@Root() f24: Riga & RigaDovuta, @Ctx() contesto: ContestoLettura) {
    return scadutoF24(f24, contesto.giorno);
  }

  @FieldResolver(() => Importo, { nullable: true, description: 'Quanto resta da versare; assente se l’importo non è ancora calcolato.' })
  residuo(@Root() f24: Riga & RigaDovuta) {
    return residuoF24(f24);
  }

  @FieldResolver(() => [AbbinamentoF24], { nullable: true, description: 'Versamenti abbinati, per chi ha anche l’ambito VERSAMENTI.' })
  versamenti(@Root() f24: Riga, @Ctx() contesto: ContestoLettura) {
    return tutteLeRighe(contesto, 'abbinamento', { soggettoId: f24.soggettoId, colonna: 'f24_id', uuid: f24.uuid }, ['versamento_id']);
  }

  @FieldResolver(() => RicalcoloF24, {
    nullable: true,
    description: 'Che cosa danno oggi le regole, contro quanto è stato emesso. Assente dove nessuna formula lo dà, o manca il reddito.',
  })
  ricalcolo(@Root() f24: Riga, @Ctx() contesto: ContestoLettura) {
    return ricalcoloDi(contesto, f24);
  }

  @FieldResolver(() => LinkDocumento, {
    nullable: true,
    description: 'Apre il modello compilato; non scrive nulla finché non è aperto. Assente per le righe senza importo.',
  })
  pdf(@Root() f24: Riga, @Ctx() contesto: ContestoServizi) {
    return linkF24(contesto, f24);
  }
}
