/** Files that are dragged above a part of the page: whether they are, and those that fall. Whatever else is dragged is none of its business. */
export function followDrags(
  place: HTMLElement,
  onOver: (over: boolean) => void,
  onFiles: (files: File[]) => void,
): () => void {
  const ending = new AbortController();
  const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
    place.addEventListener(name, listener, { signal: ending.signal });
  const hold = (event: DragEvent) => {
    const isOfFiles = event.dataTransfer?.types.includes('Files') ?? false;
    // Otherwise the browser would leave the page and open what falls.
    if (isOfFiles) event.preventDefault();
    return isOfFiles;
  };
  on('dragenter', (event) => hold(event) && onOver(true));
  on('dragover', hold);
  on('dragleave', ({ relatedTarget }) => {
    if (!place.contains(relatedTarget as Node | null)) onOver(false);
  });
  on('drop', (event) => {
    if (!hold(event)) return;
    onOver(false);
    onFiles(Array.from(event.dataTransfer?.files ?? []));
  });
  return () => ending.abort();
}
