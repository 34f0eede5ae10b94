const markedMs = 3_000;

/** Brings a message of the open thread into sight, marks it for a moment and gives it the focus, so that it is read out; false where it is not there. */
export function showMessage(seq: number, thread: ParentNode = document): boolean {
  const row = thread.querySelector<HTMLElement>(`.thread-row[data-seq="${seq}"]`);
  if (!row) return false;
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
  row.setAttribute('data-shown', '');
  setTimeout(() => row.removeAttribute('data-shown'), markedMs);
  return true;
}
