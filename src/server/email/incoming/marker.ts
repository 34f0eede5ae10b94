/** The line above which answers are written, in any language. Our mails begin with it; whatever a mail program makes of the rest, what stands beneath is no answer. */
const marker = /##-[^\n]{3,200}-##/;

export function markerLine(text: string): string {
  return `##- ${text} -##`;
}

export function isMarked(line: string): boolean {
  return marker.test(line);
}
