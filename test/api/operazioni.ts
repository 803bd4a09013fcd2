import fc from 'fast-check';
import { type GraphQLField, GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import { CALCOLATI, ELENCHI, OGGETTI, RIFERITI, RIGHE } from '../../src/reads/piano/campi.ts';
import { schemaNudo } from '../../src/server/schema.ts';
import { PROVE } from './filtri.ts';

const schema = schemaNudo();
const COLLEGATI = new Set([CALCOLATI, ELENCHI, OGGETTI, RIFERITI, RIGHE].flatMap((uno) => Object.keys(uno)));
const DENTRO = new Set(['Posizione.indirizzo', 'F24.dettaglio', 'Query.soggetto']);
const ABITI = /(Connection|Edge)$|^PageInfo$/;

export interface OperazioneGenerata {
  readonly documento: string;
  readonly variabili: Record<string, unknown>;
}

/** Operations on what the plans know: any selection, aliases, fragments, @skip and @include, pages, orders and filters. */
export function operazioni(codiciFiscali: readonly string[]): fc.Arbitrary<OperazioneGenerata> {
  return fc.gen().map((g) => {
    const variabili: Record<string, unknown> = {};
    const frammenti: string[] = [];
    const quanto = (max: number) => g(fc.nat, { max });
    const uno = <T>(scelte: readonly T[]): T => scelte[quanto(scelte.length - 1)]!;
    const forse = (suCento: number) => quanto(99) < suCento;
    let alias = 0;

    const direttiva = () => {
      if (!forse(12)) return '';
      const nome = `v${Object.keys(variabili).length}`;
      variabili[nome] = forse(60);
      return forse(50) ? ` @include(if: $${nome})` : ` @skip(if: ${forse(50) ? `$${nome}` : 'false'})`;
    };

    const filtro = (tipo: string, obbligatorio: boolean) => {
      const prova = PROVE.find((una) => una.tipo === tipo)!;
      if (!obbligatorio && forse(60)) return null;
      const [suo] = uno(prova.casi);
      const sempre = (prova.sempre ?? []).filter((una) => !new RegExp(`\\b${una.split(':')[0]}:`).test(suo));
      return `{ ${[...sempre, suo].join(', ')} }`;
    };

    const argomenti = (nome: string, campo: GraphQLField<unknown, unknown>) => {
      if (nome === 'Query.soggetto') return `(codiceFiscale: "${uno(codiciFiscali)}")`;
      const scritti = campo.args.flatMap(({ name, type }) => {
        if (name === 'filtro') {
          const testo = filtro(getNamedType(type).name, String(type).endsWith('!'));
          return testo === null ? [] : [`filtro: ${testo}`];
        }
        if (name === 'ordine') return forse(50) ? [`ordine: ${uno(['CODICE_FISCALE', 'DENOMINAZIONE'])}`] : [];
        return [];
      });
      if (campo.args.some(({ name }) => name === 'first') && forse(70))
        scritti.push(`${uno(['first', 'first', 'last'])}: ${1 + quanto(4)}`);
      return scritti.length > 0 ? `(${scritti.join(', ')})` : '';
    };

    const noti = (tipo: GraphQLObjectType, livelli: number) =>
      Object.values(tipo.getFields()).filter((campo) => {
        const nome = `${tipo.name}.${campo.name}`;
        if (ABITI.test(tipo.name)) return true;
        if (isLeafType(getNamedType(campo.type))) return tipo.name !== 'Query';
        return livelli > 0 && (COLLEGATI.has(nome) || DENTRO.has(nome));
      });

    const selezione = (tipo: GraphQLObjectType, livelli: number): string => {
      const campi = noti(tipo, livelli);
      const scritti = Array.from({ length: 1 + quanto(ABITI.test(tipo.name) ? 2 : 4) }, () => {
        if (forse(5)) return '__typename';
        const campo = uno(campi);
        const suo = getNamedType(campo.type);
        const sotto = suo instanceof GraphQLObjectType ? ` ${selezione(suo, ABITI.test(suo.name) ? livelli : livelli - 1)}` : '';
        // Two of the same name with other arguments would be refused by validation.
        alias += 1;
        return `a${alias}: ${campo.name}${argomenti(`${tipo.name}.${campo.name}`, campo)}${direttiva()}${sotto}`;
      });
      const testo = `{ id: __typename ${scritti.join(' ')} }`;
      if (!forse(15)) return testo;
      if (forse(50)) return `{ ... on ${tipo.name}${direttiva()} ${testo} }`;
      frammenti.push(`fragment F${frammenti.length} on ${tipo.name} ${testo}`);
      return `{ ...F${frammenti.length - 1} }`;
    };

    const corpo = selezione(schema.getQueryType()!, 4);
    const dichiarate = Object.keys(variabili).map((nome) => `$${nome}: Boolean!`);
    return { documento: `query${dichiarate.length > 0 ? `(${dichiarate.join(', ')})` : ''} ${corpo} ${frammenti.join(' ')}`, variabili };
  });
}
