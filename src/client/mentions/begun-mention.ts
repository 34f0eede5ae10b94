/** An at sign at the edge of a word: none within an address of mail. */
const begun = /(?<![^\s([{«“"'’\u2066-\u2069])@(?<name>(?:[^\s@][^\n@]{0,60})?)$/u;

/** Where in a text the name of somebody is being typed, up to the caret; null where none is. A name may have several words. */
export function begunMention(text: string, caret: number): { from: number; name: string } | null {
  const { name } = begun.exec(text.slice(Math.max(0, caret - 80), caret))?.groups ?? {};
  return name === undefined ? null : { from: caret - name.length - 1, name };
}
