import type { FilesText } from '../text.ts';
import { fileRefusals } from './file-refusals.ts';

export const sentences: FilesText = {
  ...fileRefusals,
  'files.label': 'Attached files',
  'files.attached': '{count, plural, =0 {no file attached} one {# file attached} other {# files attached}}',
  'files.tooMany': 'Ten files at most. The others were not attached.',
  'files.retry': 'Send {name} again',
  'files.remove': 'Remove {name}',
  'files.drop': 'Drop the files here to attach them.',
  'files.previous': 'Previous picture',
  'files.next': 'Next picture',
  'files.download': 'Download',
  'files.openAlone': 'Open in a new tab',
};
