import type { Outlet } from './outlet.ts';
import { busyness, pauseBetweenWrites } from './pause.ts';

/** How long one turn of the event loop may go on writing. */
const sliceMs = 8;
let line: Outlet[] = [];
let flushing = false;

/** Those who are due within the same few milliseconds are called by one timer: one for each would cost a tenth of its write. */
const slotMs = 4;
const slots = new Map<number, Outlet[]>();

/** Flushes it in this turn of the loop or the next, or once the pause since its last write is over. */
export function writeSoon(outlet: Outlet): void {
  const now = performance.now();
  const dueAt = outlet.writtenAt + pauseBetweenWrites(busyness(now));
  if (dueAt - now < 1) return join(outlet);
  const slot = Math.ceil(dueAt / slotMs);
  const waiting = slots.get(slot);
  if (waiting) return void waiting.push(outlet);
  slots.set(slot, [outlet]);
  setTimeout(joinAll, slot * slotMs - now, slot);
}

function joinAll(slot: number): void {
  slots.get(slot)?.forEach(join);
  slots.delete(slot);
}

function join(outlet: Outlet): void {
  line.push(outlet);
  if (flushing) return;
  flushing = true;
  setImmediate(flush);
}

function flush(): void {
  const lot = line;
  line = [];
  flushFrom(lot, 0);
}

/** A message to a thousand people is written in slices, so that no one waits for all of it. */
function flushFrom(lot: readonly Outlet[], first: number): void {
  const start = performance.now();
  let now = start;
  let index = first;
  for (; index < lot.length && now - start <= sliceMs; index += 1) {
    lot[index]!.flush(now);
    if (index % 32 === 31) now = performance.now();
  }
  if (index < lot.length) return void setImmediate(flushFrom, lot, index);
  flushing = line.length > 0;
  if (flushing) setImmediate(flush);
}
