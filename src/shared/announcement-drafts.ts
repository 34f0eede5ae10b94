import type { AnnouncementAudience, Importance, NamedGroup } from './announcements.ts';
import type { Faced, Named } from './public.ts';

/** What was written of an announcement so far, without its dates, which are chosen when it is sent. It may lack anything. */
export type DraftContent = {
  title: string;
  body: string;
  importance: Importance;
  takesReplies: boolean;
  audience: AnnouncementAudience;
};

/** A draft as whoever it is shared with sees it in a list, by its latest version. */
export type DraftItem = { id: string; authorId: string; title: string; version: number; savedBy: Named; savedAt: Date };

/** `version`: the one that is shown. `versions`: those that are kept, the latest first. `staff`: with whom it is shared, its author apart. */
export type AnnouncementDraft = {
  id: string;
  establishmentId: string;
  author: Named;
  staff: Faced[];
  version: number;
  versions: { version: number; savedBy: Named; savedAt: Date }[];
  content: Omit<DraftContent, 'audience'> & { audience: { groups: NamedGroup[]; except: NamedGroup[] } };
};

/** `overtaken`: the version of somebody else that was saved since the one that this went on from; it is kept as well. */
export type SavedDraft = { version: number; overtaken: { version: number; savedBy: Named; savedAt: Date } | null };

/** So many versions are kept of a draft. */
export const draftVersions = 30;
/** So many of the staff share one. */
export const draftStaff = 20;
