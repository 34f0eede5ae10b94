import type { AnnouncementFilesText } from '../text.ts';

/** What is said of the files of an announcement. */
export const announcingFiles: AnnouncementFilesText = {
  'announcing.files': 'Files',
  'announcing.attach': 'Attach files',
  'announcing.files.help': 'Ten at most. They can also be pasted or dropped here.',
  'announcing.files.apart':
    'Files are no part of the shared draft: they stay in this form, on this device, and leave with the announcement if you send it from here.',
  'announcing.files.coming': 'The announcement leaves as soon as all files have arrived.',
  'announcing.files.refused': 'A file was not accepted. Send it again, or remove it.',
  'announcing.files.anew': 'The files of this announcement are not taken over: attach them again.',
  'announcing.files.gone': 'These files are no longer there, or are in the form again:',
};
