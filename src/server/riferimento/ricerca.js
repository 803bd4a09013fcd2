// Shows only the entries that hold every word that is written: a type is shown whole where its own name or description does.
const campo = document.querySelector('input');
const sezioni = [...document.querySelectorAll('section')].map((sezione) => ({
  sezione,
  testa: sezione.dataset.testa.toLowerCase(),
  voci: [...sezione.querySelectorAll('.voce')].map((voce) => ({ voce, testo: `${voce.id} ${voce.textContent}`.toLowerCase() })),
}));

function cerca() {
  const parole = campo.value.toLowerCase().split(/\s+/).filter(Boolean);
  const contiene = (testo) => parole.every((parola) => testo.includes(parola));
  let mostrate = 0;
  for (const { sezione, testa, voci } of sezioni) {
    const intera = contiene(testa);
    let qualcuna = intera;
    for (const { voce, testo } of voci) {
      voce.hidden = !intera && !contiene(testo);
      qualcuna ||= !voce.hidden;
      mostrate += voce.hidden ? 0 : 1;
    }
    sezione.hidden = !qualcuna;
  }
  document.querySelector('output').value = parole.length > 0 ? `${mostrate} voci` : '';
}

campo.addEventListener('input', cerca);
// A link to an entry that the search has hidden shows it.
addEventListener('hashchange', () => {
  campo.value = '';
  cerca();
  document.querySelector(':target')?.scrollIntoView();
});
