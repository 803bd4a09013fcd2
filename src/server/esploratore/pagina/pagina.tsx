import './lavoratori.ts';
import 'graphiql/style.css';
import './pagina.css';
import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { useGraphiQL } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { type RefObject, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Operazione } from '../operazioni.ts';
import { chiedi, creaFetcher, type DocumentoLinkato, documentiDi, valoreA } from './interroga.ts';

/** What the page is given to choose from: GET /esploratore/storie. */
interface Storie {
  readonly persone: readonly { readonly nome: string; readonly denominazione: string; readonly descrizione: string }[];
  readonly operazioni: readonly Operazione[];
}

/** The answers so far, by root field. */
type Ricordato = RefObject<object>;

const json = (valore: unknown) => JSON.stringify(valore, null, 2);

/** The Authorization header of a person of the demonstration, as the editor of the headers holds it. */
async function intestazioniDi(persona: string): Promise<string> {
  const { token } = await chiedi<{ token: string }>(`esploratore/token/${persona}`, { method: 'POST' });
  return json({ Authorization: `Bearer ${token}` });
}

/** Who asks, and what: choosing fills the editors, where everything can be changed. */
function Scelte({ persone, operazioni, ricordato }: Storie & { readonly ricordato: Ricordato }) {
  const queryEditor = useGraphiQL((stato) => stato.queryEditor);
  const variableEditor = useGraphiQL((stato) => stato.variableEditor);
  const headerEditor = useGraphiQL((stato) => stato.headerEditor);
  const [persona, cambiaPersona] = useState('');

  const scegliPersona = async (nome: string) => {
    cambiaPersona(nome);
    headerEditor?.setValue(nome ? await intestazioniDi(nome) : '');
  };
  const scegliOperazione = async (nome: string) => {
    const { testo, variabili, riprende = {}, persona: chi } = operazioni.find((una) => una.nome === nome)!;
    const ripresi = Object.entries(riprende).map(([variabile, percorso]) => [variabile, valoreA(ricordato.current, percorso) ?? '']);
    queryEditor?.setValue(testo);
    variableEditor?.setValue(json({ ...variabili, ...Object.fromEntries(ripresi) }));
    if (persone.length > 0) await scegliPersona(chi);
  };
  if (!queryEditor || !variableEditor || !headerEditor) return null;
  return (
    <div className="cassetto-scelte">
      {persone.length > 0 && (
        <select aria-label="Persona" value={persona} onChange={(evento) => scegliPersona(evento.target.value)}>
          <option value="">Nessuna persona (senza token)</option>
          {persone.map(({ nome, denominazione, descrizione }) => (
            <option key={nome} value={nome} title={descrizione}>
              {`${nome} · ${denominazione}`}
            </option>
          ))}
        </select>
      )}
      <select aria-label="Operazione" value="" onChange={(evento) => scegliOperazione(evento.target.value)}>
        <option value="" disabled>
          Operazioni pronte…
        </option>
        {operazioni.map(({ nome, titolo }) => (
          <option key={nome} value={nome}>
            {titolo}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The documents of the last answer, to open by a click. */
function Documenti({ documenti }: { readonly documenti: readonly DocumentoLinkato[] }) {
  return (
    <div className="cassetto-documenti">
      {documenti.length === 0 ? 'I documenti della risposta si aprono da qui.' : 'Documenti della risposta:'}
      {documenti.map(({ url, parole }) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          {parole}
        </a>
      ))}
    </div>
  );
}

function Esploratore({ storie }: { readonly storie: Storie }) {
  const ricordato = useRef<object>({});
  const [documenti, mostra] = useState<readonly DocumentoLinkato[]>([]);
  const [fetcher] = useState(() =>
    creaFetcher(({ data }) => {
      Object.assign(ricordato.current, data);
      mostra(documentiDi(data));
    }),
  );
  return (
    <GraphiQL
      fetcher={fetcher}
      // What was asked speaks of people: it goes with the tab. The token is not kept at all.
      storage={sessionStorage}
      visiblePlugin={DOC_EXPLORER_PLUGIN}
      defaultEditorToolsVisibility="headers"
      defaultQuery="# Scegli in alto un'operazione pronta: riempie la persona, il testo e le variabili. Poi ▶ la esegue."
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <Scelte {...storie} ricordato={ricordato} />
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <Documenti documenti={documenti} />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}

const radice = createRoot(document.getElementById('esploratore')!);
chiedi<Storie>('esploratore/storie').then((storie) => radice.render(<Esploratore storie={storie} />));
