/** Whether there is a form, or something is open above the page. */
export function isFilling(): boolean {
  return document.querySelector('form, [role=dialog], [role=alertdialog]') !== null;
}
