/** A name inside a sentence, where no <bdi> can stand: first-strong isolate and its end keep it together and in its own direction. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
