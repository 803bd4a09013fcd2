/** Registers every enum of the schema, area by area: imported once, for its effect, before the schema is built. */
import './enum-accesso.ts';
import './enum-calcoli.ts';
import './enum-debito.ts';
import './enum-delega.ts';
import './enum-documento.ts';
import './enum-errore.ts';
import './enum-lavorazione.ts';
import './enum-pagamento.ts';
import './enum-posizione.ts';
import './enum-sandbox.ts';
import './enum-soggetto.ts';
