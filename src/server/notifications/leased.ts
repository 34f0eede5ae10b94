import type { Notice } from '../../shared/notices.ts';
import type { Verdict } from './judge.ts';
import type { Truth } from './truth.ts';

/** A notice that is this process's to tell, for some seconds. */
export type Leased = Pick<Notice, 'id' | 'establishmentId' | 'kind'> & {
  userId: string;
  told: string[];
  secondsLeft: number;
};
export type Judged = { truth: Truth; verdict: Verdict };

/** Whether a summary speaks of it. */
export function isOf(summary: Pick<Leased, 'userId' | 'establishmentId'>, truth: Truth): boolean {
  const { state, userId, establishmentId } = truth;
  return state === 'held' && userId === summary.userId && establishmentId === summary.establishmentId;
}
