import { createHmac } from 'node:crypto';

// Crockford's base32: no I, L, O, U, so that a code read aloud or typed from paper is not mistaken.
const ALFABETO = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CARATTERI = 20;

/**
 * Deterministic JSON: the keys of every object in code-unit order, absent (undefined) members left out, no white space. Two values
 * that are equal as data give the same text whatever the order they were built in.
 */
export function canonico(dati: object): string {
  return JSON.stringify(dati, (_chiave, valore: unknown) => {
    if (typeof valore !== 'object' || valore === null || Array.isArray(valore)) return valore;
    return Object.fromEntries(Object.entries(valore).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * The codice di verifica printed on a document: the first 100 bits of HMAC-SHA256(server key, tipo + canonical JSON of the data), as
 * 20 characters of Crockford's base32 in four groups, "7H2K9-…". Without the key nobody can make a code that verifies; equal data
 * give the equal code.
 */
export function codiceVerifica(chiave: string, tipo: string, dati: object): string {
  const impronta = createHmac('sha256', chiave).update(tipo).update(canonico(dati)).digest('hex');
  const bit = BigInt(`0x${impronta}`) >> BigInt(256 - CARATTERI * 5);
  const caratteri = Array.from({ length: CARATTERI }, (_, posto) => ALFABETO[Number((bit >> BigInt((CARATTERI - 1 - posto) * 5)) & 31n)]);
  return caratteri.join('').replace(/(.{5})(?=.)/g, '$1-');
}
