import type { Device } from './deliver.ts';
import type { DeviceOf } from './devices-of.ts';
import type { Reached } from './reached.ts';
import type { Truth } from './truth.ts';

/**
 * What one push tells a person: the messages of one conversation that are due, in their order, or what a summary speaks of. `lead`: the
 * notice that goes on while a device could not be reached · `devices`: those to try now · `waitUntil`: when the first of those is to be
 * tried that failed before.
 */
export type Group = {
  lead: { id: number; told: readonly string[]; secondsLeft: number };
  summary: boolean;
  truths: readonly Truth[];
  person: Reached;
  devices: Device[];
  waitUntil: Date | null;
};

/** Of somebody's devices those that were not told yet; none of theirs at all is another thing than none that waits. */
export function toTry(devices: readonly DeviceOf[], told: readonly string[], nowMs: number) {
  const untold = devices.filter(({ id }) => !told.includes(id));
  const rests = untold.flatMap(({ retryAt }) => (retryAt && retryAt.getTime() > nowMs ? [retryAt] : []));
  const earliest = rests.length > 0 ? new Date(Math.min(...rests.map((one) => one.getTime()))) : null;
  return { devices: untold.filter(({ retryAt }) => !retryAt || retryAt.getTime() <= nowMs), waitUntil: earliest };
}
