/** A page of Markdown with what `npm run schema` prints put between the marks of this name. */
export function traSegni(pagina: string, nome: string, testo: string): string {
  const [apre, chiude] = [`<!-- ${nome}: npm run schema -->`, `<!-- /${nome} -->`];
  return `${pagina.slice(0, pagina.indexOf(apre))}${apre}\n\n${testo}\n\n${pagina.slice(pagina.indexOf(chiude))}`;
}
