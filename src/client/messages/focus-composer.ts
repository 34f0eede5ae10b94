/** Null where one only reads. */
export function composerBox(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-region=composer] textarea');
}

export function focusComposer(): void {
  composerBox()?.focus();
}
