/** What F6 goes through, in order: the list or the search in its place, the messages, the composer. */
const stops = [
  '[data-region=list] [type=search], [data-region=list] [aria-current], [data-region=list] [data-conversation]',
  '[role=log]',
  '[data-region=composer] textarea',
];

/** Moves the focus to the next part that is on the screen; false if there is none, or where something is said above the page, to which the same key leads first. */
export function moveRegion(step: 1 | -1): boolean {
  const said = document.querySelector('[data-toasts]:has([role=group])');
  if (said && !said.contains(document.activeElement)) return false;
  const targets = stops.map(visible).filter((target) => target !== null);
  if (targets.length === 0) return false;
  const at = targets.findIndex((target) => regionOf(target).contains(document.activeElement));
  const next = at === -1 ? (step === 1 ? 0 : targets.length - 1) : (at + step + targets.length) % targets.length;
  targets[next]?.focus();
  return true;
}

function visible(selector: string): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility()) ?? null;
}

function regionOf(target: HTMLElement): Element {
  return target.closest('[data-region]') ?? target;
}
