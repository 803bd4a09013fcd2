/** A file name that every system takes: letters without accents, digits, '-' and '_'. Empty parts are left out. */
export function nomeFile(parti: readonly (string | number | null | undefined)[], estensione: string): string {
  const pulita = (parte: string) =>
    parte
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^A-Za-z0-9-]+/g, '_')
      .replace(/^_+|_+$/g, '');
  const nome = parti.flatMap((parte) => (parte == null ? [] : [pulita(String(parte))])).filter(Boolean);
  return `${nome.join('_').slice(0, 120)}.${estensione}`;
}
