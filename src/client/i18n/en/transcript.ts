import type { TranscriptText } from '../text.ts';

export const sentences: TranscriptText = {
  'transcript.title': 'Print or save',
  'transcript.text': 'Everything you can read of this conversation, on one page.',
  'transcript.back': 'Back to the conversation',
  'transcript.print': 'Print',
  'transcript.save': 'Save',
  'transcript.earlier': 'Add earlier messages',
  'transcript.edited': 'edited',
  'transcript.files': 'Files',
  'transcript.asOf': '{school}, {time}: {count, plural, one {# message} other {# messages}}',
};
