import type { SendBuffer } from './send-buffer.ts';
import { busyness, pauseBetweenWrites } from './pause.ts';

/** How long one turn of the event loop may go on writing. */
const sliceMs = 8;
let line: SendBuffer[] = [];
let flushing = false;

/** Those who are due within the same few milliseconds are called by one timer: one for each would cost a tenth of its write. */
const slotMs = 4;
const slots = new Map<number, SendBuffer[]>();

/** Flushes it in this turn of the loop or the next, or once the pause since its last write is over. */
export function writeSoon(sendBuffer: SendBuffer): void {
  const now = performance.now();
  const dueAt = sendBuffer.writtenAt + pauseBetweenWrites(busyness(now));
  if (dueAt - now < 1) return join(sendBuffer);
  const slot = Math.ceil(dueAt / slotMs);
  const waiting = slots.get(slot);
  if (waiting) return void waiting.push(sendBuffer);
  slots.set(slot, [sendBuffer]);
  setTimeout(joinAll, slot * slotMs - now, slot);
}

function joinAll(slot: number): void {
  slots.get(slot)?.forEach(join);
  slots.delete(slot);
}

function join(sendBuffer: SendBuffer): void {
  line.push(sendBuffer);
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
function flushFrom(lot: readonly SendBuffer[], first: number): void {
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
