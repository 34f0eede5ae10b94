import type { HomeText } from '../text.ts';

export const sentences: HomeText = {
  'home.greeting.morning': 'Good morning, {name}',
  'home.greeting.afternoon': 'Good afternoon, {name}',
  'home.greeting.evening': 'Good evening, {name}',
  'home.unread':
    '{count, plural, =0 {You are all caught up.} one {You have # unread message.} other {You have # unread messages.}}',
  'home.latest': 'Latest conversations',
  'home.latest.all': 'See all',
  'home.latest.none': 'No conversation yet',
  'home.latest.noneText': 'Write to someone: the conversation will appear here.',
  'home.latest.failed': 'The conversations could not be loaded.',
  'home.read': 'Read',
  'home.toRead': 'To read',
  'home.toAnswer': 'Not answered yet',
  'home.write.admin': 'Write to someone',
  'home.write.teacher': 'Write to a parent or a student',
  'home.write.parent': 'Write to a teacher',
  'home.write.student': 'Write to a teacher',
  'home.reach': 'Who you can write to',
  'home.reach.rules': 'The school sets these rules. Whoever wrote to you can always receive your answer.',
  'home.myClasses.write': 'Write to a class',
  'home.child.noClass': 'No class yet.',
  'home.writeTo': 'Write to {name}',
};
