import type { KeyboardEvent } from 'react';

/** The arrows, Home and End go through the buttons of a panel; across where they stand in one line, marked `data-line`. */
export function goThrough(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget: panel } = event;
  if (!(target instanceof HTMLElement) || target.matches('input, textarea, select')) return;
  const next = nextOf(key, target, panel);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextOf(key: string, from: HTMLElement, panel: HTMLElement): HTMLElement | undefined {
  const all = buttonsIn(panel);
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  const line = from.closest<HTMLElement>('[data-line]');
  const sense = senses[key];
  // Every other key does what it does on a button.
  if (sense === undefined) return undefined;
  if (line && key in across) {
    const isRightToLeft = getComputedStyle(line).direction === 'rtl';
    const beside = buttonsIn(line);
    return beside[beside.indexOf(from) + (isRightToLeft ? -sense : sense)];
  }
  // A line is one step: up and down lead past it.
  const steps = all.filter((one) => one === from || !isIn(line, one)).filter(isFirstOfLine);
  return key in across ? undefined : steps[steps.indexOf(from) + sense];

  function isFirstOfLine(one: HTMLElement): boolean {
    const own = one.closest<HTMLElement>('[data-line]');
    return one === from || !own || buttonsIn(own)[0] === one;
  }
}

const across: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const senses: Record<string, number> = { ...across, ArrowUp: -1, ArrowDown: 1 };

function buttonsIn(place: HTMLElement): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('button, [href]')];
}

function isIn(line: HTMLElement | null, one: HTMLElement): boolean {
  return line?.contains(one) ?? false;
}
