/** A copy that cannot be made or restored as asked: the message is one sentence for the operator, and nothing has been changed. */
export class CopiaRifiutata extends Error {
  constructor(messaggio: string) {
    super(messaggio);
    this.name = 'CopiaRifiutata';
  }
}
