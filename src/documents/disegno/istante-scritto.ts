const istanteItaliano = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An ISO instant as day and hour in Italy, "16/02/2012 ore 10:30". */
export function istanteScritto(istante: string): string {
  const parti = Object.fromEntries(istanteItaliano.formatToParts(Date.parse(istante)).map(({ type, value }) => [type, value]));
  return `${parti['day']}/${parti['month']}/${parti['year']} ore ${parti['hour']}:${parti['minute']}`;
}
