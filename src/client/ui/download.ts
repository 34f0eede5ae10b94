/** Hands a text to the browser as a file; a table unless it is said to be something else. */
export function download(name: string, text: string, type = 'text/csv'): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser has read it by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
