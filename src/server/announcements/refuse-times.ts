import type * as z from 'zod/mini';
import type { sendAnnouncementInput } from '../../shared/announcement-inputs.ts';
import { takeBackMs } from '../../shared/announcements.ts';
import { limits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusals.ts';
import { refuseTime } from '../scheduled/refuse-time.ts';

type Times = Pick<z.infer<typeof sendAnnouncementInput>, 'importance' | 'acknowledgeBy' | 'publishAt' | 'until'>;

/** Refuses times that are over, or before what they come after: whoever is asked until a time has some time to answer, and whoever is told something has some to read it. */
export function refuseTimes({ importance, acknowledgeBy, publishAt, until }: Times, now = Date.now()): void {
  if (publishAt) refuseTime(publishAt, now);
  if (until) refuseEnd(until, publishAt?.getTime() ?? now);
  if (!acknowledgeBy) return;
  if (importance !== 'acknowledgement' || acknowledgeBy.getTime() <= now) throw new Refusal('announcement.past');
  if (publishAt && acknowledgeBy <= publishAt) throw new Refusal('announcement.askedBefore');
  if (until && acknowledgeBy > until) throw new Refusal('announcement.endsAsking');
}

function refuseEnd(until: Date, fromMs: number): void {
  if (until.getTime() <= fromMs + takeBackMs) throw new Refusal('announcement.endsEarly');
  if (until.getTime() > fromMs + limits.scheduledDays * 86_400_000) throw new Refusal('announcement.endsFar');
}
