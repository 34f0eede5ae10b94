import { expect, test } from 'vitest';
import type { MailPace } from '../../src/shared/personal-settings.ts';
import type { Role } from '../../src/shared/public.ts';
import { mailPaceOfAll } from '../../src/shared/unread-mails.ts';
import { usualSettings } from '../../src/shared/usual-settings.ts';

test.each<[roles: Role[], pace: MailPace]>([
  [['parent'], 'fourHours'],
  [['teacher'], 'day'],
  [['teacher', 'parent'], 'fourHours'],
  [['student', 'admin'], 'day'],
  [['student'], 'off'],
  [[], 'off'],
])('[CLIENT270] whoever never chose and is %j is shown the soonest of what holds for them: %s', (roles, pace) => {
  expect(mailPaceOfAll({ ...usualSettings.mails, pace: null }, roles)).toBe(pace);
  expect(mailPaceOfAll({ ...usualSettings.mails, pace: 'hour' }, roles)).toBe('hour');
});
