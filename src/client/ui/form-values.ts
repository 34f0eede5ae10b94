/**
 * What stands in a form's boxes, by their names. Boxes belong to the browser, not to React's state: password managers fill them as they
 * like, and no error empties them. What is `data-apart` is somebody else's. A lone checkbox is true or false, several of a name are a list; an empty box that may be empty is absent.
 */
export function valuesOf(form: HTMLFormElement): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const box of form.elements) {
    if (!isBox(box) || box.name === '' || box.disabled || box.dataset['apart'] !== undefined) continue;
    if (box instanceof HTMLInputElement && box.type === 'checkbox') addCheckbox(values, box);
    else if (box instanceof HTMLInputElement && box.type === 'radio') {
      if (box.checked) values[box.name] = box.value;
    } else if (box.value !== '' || box.dataset['optional'] === undefined) values[box.name] = valueOf(box);
  }
  return values;
}

/** The first box of the form that is wrong, so that the focus can go there. */
export function firstWrong(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>('[aria-invalid=true], [data-wrong] :is(input, button, select, textarea)');
}

/** Whether a field already says by itself that it cannot be sent so. */
export function isUnfit(form: HTMLFormElement): boolean {
  return form.querySelector('[data-unfit]') !== null;
}

/** Which boxes there are to show an error at. */
export function fieldsOf(form: HTMLFormElement): Set<string> {
  const named = form.querySelectorAll<HTMLElement>('[data-field]');
  return new Set(Array.from(named, (field) => field.dataset['field'] ?? ''));
}

type Box = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isBox(element: Element): element is Box {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

function addCheckbox(values: Record<string, unknown>, { name, checked, value }: HTMLInputElement): void {
  if (value === 'on') values[name] = checked;
  else {
    const before = values[name];
    values[name] = [...(Array.isArray(before) ? before : []), ...(checked ? [value] : [])];
  }
}

function valueOf(box: Box): unknown {
  if (box instanceof HTMLInputElement && box.type === 'file') return Array.from(box.files ?? []);
  if (box instanceof HTMLInputElement && box.type === 'number') return box.value === '' ? undefined : Number(box.value);
  return box.value;
}
