import type { Locale } from '../../shared/locales.ts';
import { announcingSegment } from '../../shared/places.ts';
import type { Role } from '../../shared/public.ts';
import { homePath } from '../paths.ts';

/** In the place of the id of one. */
export const newSegment = 'new';

/** In the place of the id of one, before that of a shared draft. */
export const draftsSegment = 'drafts';
/** After the id of one: the letters for those whom nothing of it reached. */
export const lettersSegment = 'letters';

/** What staff announced, one of it by its id, or a new one. */
export function announcingPath(locale: Locale, role: Role, id?: string, part?: string): string {
  return [homePath(locale, role), announcingSegment, id, part].filter(Boolean).join('/');
}
