import type { AnnouncementDraftText } from '../text.ts';

/** What several staff write of an announcement before one of them sends it. */
export const announcingDrafts: AnnouncementDraftText = {
  'drafts.title': 'Shared drafts',
  'drafts.untitled': 'Without a title',
  'drafts.savedBy': 'Saved by {name}, {time}',
  'drafts.share': 'Share the draft',
  'drafts.shareText': 'These members of staff read it, change it and can send it.',
  'drafts.add': 'Add somebody',
  'drafts.doShare': 'Share',
  'drafts.save': 'Save',
  'drafts.saved': 'The draft is saved.',
  'drafts.overtaken':
    '{name} had saved another version meanwhile. Yours is the latest; theirs is in the list of versions.',
  'drafts.newer':
    '{name} saved another version, {time}. What you have written is still here, and is saved before theirs is shown.',
  'drafts.see': 'See their version',
  'drafts.versions': 'Versions',
  'drafts.unsaved': 'What is in the form is not saved yet.',
  'drafts.remove': 'Delete the draft',
  'drafts.removeAsk': 'Delete this draft?',
  'drafts.removeText': 'It goes with all its versions, for everyone who shares it.',
  'drafts.with': 'Written by: {names}',
};
