/** Whether the focus is nowhere, or on what is not on the screen any more: by the keyboard one would begin again at the top of the page. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || !activeElement.checkVisibility();
}
