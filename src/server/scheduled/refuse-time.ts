import { limits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusals.ts';

const dayMs = 86_400_000;

/** A time that is over would be sent at once, which nobody asked for; one in years is a slip of the hand. */
export function refuseTime(at: Date, now = Date.now()): void {
  if (at.getTime() <= now) throw new Refusal('scheduled.past');
  if (at.getTime() > now + limits.scheduledDays * dayMs) throw new Refusal('scheduled.tooFar');
}
