import type { Texts } from './say.ts';

export const en: Texts = {
  messages: '{count, plural, one {New message} other {# new messages}}',
  mention: 'A message mentions you',
  summary: '{count, plural, one {One message during quiet hours} other {# messages during quiet hours}}',
  reminder: 'Please confirm that you have read this announcement.',
  urgent: 'Your school announces something urgent.',
  urgentTitle: 'Urgent: {title}',
  files: '{count, plural, one {Attachment} other {# attachments}}',
  everyone: 'everyone',
  said: '{name}: {text}',
  test: 'Notifications reach this device.',
};
