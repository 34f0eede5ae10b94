import type { KeyboardEvent } from 'react';

/** ↓ leads from the box to the messages that were found and through them, ↑ back to the box; false where the key is not for that. */
export function moveAmong({
  key,
  target,
  currentTarget,
  altKey,
  ctrlKey,
  metaKey,
}: KeyboardEvent<HTMLElement>): boolean {
  const step = steps[key];
  if (step === undefined || altKey || ctrlKey || metaKey) return false;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input[type=search], [data-found]')];
  const at = stops.indexOf(target as HTMLElement);
  const next = at === -1 ? undefined : stops[at + step];
  next?.focus();
  return next !== undefined;
}

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };
