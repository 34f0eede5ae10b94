import { Refusal } from '../../shared/refusals.ts';
import type { Place } from './candidates.ts';

/** Where a page ended. `isNear`: among words that are nearly those that were typed. */
export function encodePlace({ createdAt, id, isNear }: Place & { isNear: boolean }): string {
  return `${isNear ? 'near_' : ''}${createdAt.getTime()}_${id}`;
}

export function decodePlace(cursor: string): Place & { isNear: boolean } {
  const [, near, time, id] = /^(near_)?(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  const createdAt = new Date(Number(time));
  if (!id || !(createdAt.getTime() < beyond)) throw new Refusal('page.cursorInvalid');
  return { createdAt, id, isNear: near !== undefined };
}

const beyond = Date.parse('9999-12-31T00:00:00Z');
