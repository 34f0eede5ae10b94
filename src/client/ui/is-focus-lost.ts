/** Whether the focus is nowhere, or on what is not on the screen any more or about to go from it: by the keyboard one would begin again at the top of the page. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return true;
  return !activeElement.checkVisibility() || activeElement.closest('[data-closed]') !== null;
}
