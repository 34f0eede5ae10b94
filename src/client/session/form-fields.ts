/** Fields belong to the browser, not to React's state: managers fill them as they like, and no error empties them. */
export function textOf(form: HTMLFormElement | null, name: string): string {
  return inputOf(form, name)?.value ?? '';
}

export function focusOn(form: HTMLFormElement | null, name: string): void {
  inputOf(form, name)?.focus();
}

function inputOf(form: HTMLFormElement | null, name: string): HTMLInputElement | null {
  const input = form?.elements.namedItem(name);
  return input instanceof HTMLInputElement ? input : null;
}
