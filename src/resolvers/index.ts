import { AccessoResolver } from './accesso.ts';
import { AvvisoAddebitoResolver, AvvisoBonarioResolver, RigaAvvisoResolver } from './avvisi.ts';
import { CalcoliResolver } from './calcoli.ts';
import { CalendarioResolver } from './calendario.ts';
import { RigaEstrattoDebitarioResolver, VoceDebitoResolver } from './debiti.ts';
import { DeleganteResolver } from './delegante.ts';
import { DelegaResolver, PosizioneIndicataResolver } from './delega.ts';
import { AttiDelegaResolver } from './deleghe.ts';
import { DocumentoResolver } from './documento.ts';
import { EstrattoContoResolver, RigaEstrattoContoResolver } from './estratto-conto.ts';
import { F24Resolver } from './f24.ts';
import { IncaricoResolver, IoResolver } from './io.ts';
import { EsitoLavorazioneResolver, LavorazioneResolver } from './lavorazione.ts';
import { NodeResolver } from './node.ts';
import { NucleoResolver } from './nucleo.ts';
import { PosizioneResolver } from './posizione.ts';
import { RecapitiResolver } from './recapiti.ts';
import { RicorsoResolver } from './ricorso.ts';
import { RiferimentiResolver } from './riferimenti.ts';
import { RuoloResolver } from './ruolo.ts';
import { SandboxResolver, SoggettoSandboxResolver } from './sandbox.ts';
import { ScadenzaResolver } from './scadenza.ts';
import { SoggettoResolver } from './soggetto.ts';
import { AbbinamentoF24Resolver, VersamentoResolver } from './versamento.ts';

/** Every resolver class but those of a sandbox. */
export const resolver = [
  NodeResolver,
  IoResolver,
  IncaricoResolver,
  SoggettoResolver,
  PosizioneResolver,
  NucleoResolver,
  VersamentoResolver,
  F24Resolver,
  AbbinamentoF24Resolver,
  RigaEstrattoDebitarioResolver,
  VoceDebitoResolver,
  EstrattoContoResolver,
  RigaEstrattoContoResolver,
  AvvisoBonarioResolver,
  AvvisoAddebitoResolver,
  RigaAvvisoResolver,
  RuoloResolver,
  RicorsoResolver,
  ScadenzaResolver,
  DelegaResolver,
  PosizioneIndicataResolver,
  DeleganteResolver,
  AttiDelegaResolver,
  AccessoResolver,
  DocumentoResolver,
  LavorazioneResolver,
  EsitoLavorazioneResolver,
  CalendarioResolver,
  RecapitiResolver,
  RiferimentiResolver,
  CalcoliResolver,
] as const;

/** Those that only a sandbox has. */
export const resolverSandbox = [SandboxResolver, SoggettoSandboxResolver] as const;
