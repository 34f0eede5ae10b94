import { store, stored } from '../stored.ts';

const laterMs = 30 * 86_400_000;
const never = 'never';

/** Whether this person does not want to be invited on this device: for good, or for a month. */
export function isPutOff(myId: string, nowMs: number): boolean {
  const said = stored(place('asked', myId));
  return said === never || (said !== null && nowMs - Number(said) < laterMs);
}

export function putOff(myId: string, how: 'later' | 'never', nowMs: number): void {
  store(place('asked', myId), how === 'never' ? never : String(nowMs));
}

/** Whether this person has said that this device is not to be told; it then is not registered anew by itself. */
export function isOffHere(myId: string): boolean {
  return stored(place('off', myId)) !== null;
}

export function setOffHere(myId: string, isOff: boolean): void {
  store(place('off', myId), isOff ? '1' : null);
}

/** Each person's own: the next one at this device has said nothing yet. */
function place(what: 'asked' | 'off', myId: string): string {
  return `preau.push.${what}:${myId}`;
}
