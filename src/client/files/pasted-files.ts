import type { ClipboardEvent } from 'react';

/** Words that were copied with a picture of them, as from a table, are pasted as words. */
function pastedFiles({ types, files }: DataTransfer): File[] {
  return types.includes('text/plain') ? [] : Array.from(files);
}

/** Takes the files of a paste; whatever else is pasted goes where it would. */
export function takePasted(event: ClipboardEvent, onFiles: (files: File[]) => void): void {
  const files = pastedFiles(event.clipboardData);
  if (files.length === 0) return;
  event.preventDefault();
  onFiles(files);
}
