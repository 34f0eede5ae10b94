/** What stands in a box, and what is selected of it: from and to the same place where there is only a caret. */
export type Selected = { text: string; from: number; to: number };

/** A part of the text that another takes the place of, and what is selected then. */
export type Change = { from: number; to: number; text: string; select: [from: number, to: number] };

export type Format = 'bold' | 'italic' | 'strike' | 'code' | 'list' | 'numbers' | 'quote' | 'link';

/** As if it had been typed: the browser's own undo takes it back, and whoever follows the box hears of it. */
export function applyChange(box: HTMLTextAreaElement, { from, to, text, select }: Change): void {
  box.focus();
  box.setSelectionRange(from, to);
  // Marked as outdated, and the only way of changing a box that can be undone.
  const isTyped = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!isTyped) {
    box.setRangeText(text, from, to, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  box.setSelectionRange(...select);
}
