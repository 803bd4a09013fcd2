/** What the parts of a server process tell each other about its life; each process has one. */
export interface StatoServer {
  /** It is going to close: whoever balances must send nothing more, what has been sent is still answered. */
  inCongedo: boolean;
}
