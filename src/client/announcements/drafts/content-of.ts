import type { AnnouncementDraft, DraftContent } from '../../../shared/announcement-drafts.ts';
import { withoutName } from '../group-names.ts';
import { writtenOf } from '../kept-form.ts';
import type { Written } from '../kept-form.ts';

/** What of a form stands in a draft: its dates are chosen when it is sent. */
export function contentOf({ title, body, importance, takesReplies, groups, except }: Written): DraftContent {
  const audience = { groups: groups.map(withoutName), except: except.map(withoutName) };
  return { title, body, importance, takesReplies, audience };
}

/** A version of a draft in the form. */
export function writtenOfDraft({ establishmentId, version, content }: AnnouncementDraft): Written {
  return { ...writtenOf({ establishmentId, ...content }), basedOn: version };
}
