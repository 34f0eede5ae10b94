import type { Importance } from '../../shared/announcements.ts';
import { mayAnnounceUrgently } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { SchoolSettings } from '../../shared/school-settings.ts';
import type { Caller } from '../people/reachable.ts';

/** Refuses what is said to be urgent by somebody whom the school does not let say so. */
export function refuseUrgency(
  { role }: Pick<Caller, 'role'>,
  { importance }: { importance: Importance },
  settings: Pick<SchoolSettings, 'urgentAnnouncements'>,
): void {
  if (importance === 'urgent' && !mayAnnounceUrgently(role, settings)) throw new Refusal('announcement.notUrgent');
}
