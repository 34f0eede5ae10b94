import type { AnnouncementAudience } from '../../shared/announcements.ts';
import type { Target } from './target.ts';

/** A class or its families, as an announcement names them. */
export function audienceOf({ classId, of }: Extract<Target, { classId: string }>): AnnouncementAudience {
  return { groups: [{ kind: of === 'students' ? 'class' : 'families', classId }], except: [] };
}
