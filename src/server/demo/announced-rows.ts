import type { Insertable } from 'kysely';
import type { AnnouncementAudience } from '../../shared/announcements.ts';
import type { Database } from '../db/schema.ts';
import { schoolDay, timeOn } from './calendar.ts';
import { userIdOf } from './ids.ts';
import type { School } from './people.ts';
import type { Script } from './script.ts';

type Made = Pick<Insertable<Database['conversation']>, 'id' | 'establishmentId' | 'title' | 'createdBy'>;
type First = { id: string; body: string; createdAt?: Date | undefined } | undefined;

/** The announcement that a conversation was made by, and who has acknowledged it; null for any other. */
export function announcedRows(school: School, { asks, people }: Script, made: Made, first: First, now: Date) {
  if (!asks || !first) return null;
  const { establishmentId, id, title, createdBy } = made;
  const at = first.createdAt ?? now;
  const [author, ...others] = people;
  const audience: AnnouncementAudience = {
    groups: others.map((who) => ({ kind: 'person' as const, userId: userIdOf(school, who) })),
    except: [],
  };
  const announcement: Insertable<Database['announcement']> = {
    establishmentId,
    id,
    messageId: first.id,
    authorId: userIdOf(school, author),
    title: title ?? '',
    body: first.body,
    importance: 'acknowledgement',
    state: 'published',
    digest: Buffer.alloc(0),
    acknowledgeBy: timeOn(schoolDay(now, -asks.in, school.timezone), '18:00', school.timezone),
    // Asked for, it can still be given for a week.
    endsAt: timeOn(schoolDay(now, -asks.in - 5, school.timezone), '18:00', school.timezone),
    audience,
    createdAt: at,
    dueAt: at,
    publishedAt: at,
  };
  const acknowledgements = asks.acknowledged.map((who) => ({
    establishmentId,
    announcementId: id,
    userId: userIdOf(school, who),
    acknowledgedAt: new Date(at.getTime() + 3_600_000),
  }));
  return createdBy === announcement.authorId ? { announcement, acknowledgements } : null;
}
