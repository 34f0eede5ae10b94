import { describe, expect, test } from 'vitest';
import { decideNotice, kindOf } from '../../../src/shared/decide-notice.ts';
import type { NoticeDecision, NoticeReader } from '../../../src/shared/decide-notice.ts';
import { usualSettings } from '../../../src/shared/usual-settings.ts';
import type { NoticeKind, NoticeLevel } from '../../../src/shared/personal-settings.ts';
import type { Conversation, Message, Role } from '../../../src/shared/public.ts';
import { conversation, ids, message } from '../people.ts';

/** A Wednesday in Paris, where it is ten in the morning. */
const nowMs = Date.parse('2026-11-18T09:00:00Z');
const { notifications, quietHours } = usualSettings;
const level = (chosen: NoticeLevel): Partial<NoticeReader> => ({
  settings: { notifications: { ...notifications, level: chosen }, quietHours },
});
const signs = (toasts: boolean, sounds: boolean): Partial<NoticeReader> => ({
  settings: { notifications: { ...notifications, toasts, sounds }, quietHours },
});
const quiet = (days: number[], from: number, to: number): Partial<NoticeReader> => ({
  settings: { notifications, quietHours: { on: true, days, hours: { from, to }, holidays: [] } },
});
/** Of a school that tells its people on Tuesdays alone. */
const closed = (role: Role): Partial<NoticeReader> => ({
  role,
  hours: { openings: [{ day: 2, from: 480, to: 1_080 }], closed: [] },
});
/** The text of an urgent announcement. */
const urgent: Pick<Case, 'conversation' | 'message'> = {
  conversation: { kind: 'announcement', urgent: true, lastReadSeq: 0 },
  message: { seq: 1 },
};
const group: Partial<Conversation> = { kind: 'group', title: '6e B' };

type Case = {
  what: string;
  is: NoticeDecision['when'];
  kind?: NoticeKind;
  message?: Partial<Message>;
  conversation?: Partial<Conversation>;
  reader?: Partial<NoticeReader>;
  authorRole?: Role;
  isToldNow?: boolean;
};
const cases: Case[] = [
  { what: 'written to them alone', is: 'now', kind: 'mention' },
  { what: 'of a group', is: 'now', kind: 'message', conversation: group },
  { what: 'that names them', is: 'now', kind: 'mention', conversation: group, message: { mentions: [ids.me] } },
  { what: 'for everyone', is: 'now', kind: 'mention', conversation: group, message: { mentions: ['conversation'] } },
  { what: 'that names another', is: 'now', kind: 'message', conversation: group, message: { mentions: [ids.omar] } },
  { what: 'of themselves', is: 'never', message: { authorId: ids.me } },
  { what: 'that was deleted', is: 'never', message: { deletedAt: new Date(nowMs) } },
  { what: 'that they have read elsewhere', is: 'never', conversation: { lastReadSeq: 4 } },
  { what: 'of the conversation that they look at', is: 'never', reader: { sees: 'conversation' } },
  { what: 'beside the conversation that they look at', is: 'now', reader: { sees: 'other' } },
  { what: 'of a silent conversation', is: 'never', conversation: { notify: 'none' } },
  {
    what: 'that names them in a silent conversation',
    is: 'never',
    conversation: { ...group, notify: 'none' },
    message: { mentions: [ids.me] },
  },
  { what: 'of one that is muted', is: 'never', conversation: { mutedUntil: new Date(nowMs + 1) } },
  { what: 'of one whose mute is over', is: 'now', conversation: { mutedUntil: new Date(nowMs) } },
  { what: 'where mentions alone are heard', is: 'never', conversation: { ...group, notify: 'mentions' } },
  { what: 'to them alone, where mentions alone are heard', is: 'never', conversation: { notify: 'mentions' } },
  {
    what: 'that names them, where mentions alone are heard',
    is: 'now',
    conversation: { ...group, notify: 'mentions' },
    message: { mentions: [ids.me] },
  },
  { what: 'of a group, to who hears what concerns them', is: 'never', conversation: group, reader: level('mentions') },
  { what: 'to them alone, to who hears what concerns them', is: 'now', reader: level('mentions') },
  {
    what: 'that names them, to who hears what concerns them',
    is: 'now',
    conversation: group,
    message: { mentions: [ids.me] },
    reader: level('mentions'),
  },
  { what: 'to who hears what is urgent alone', is: 'never', reader: level('urgent') },
  {
    what: 'that is urgent, to who hears what is urgent alone',
    is: 'now',
    kind: 'message',
    ...urgent,
    reader: level('urgent'),
  },
  {
    what: 'after the urgent one, to who hears what is urgent alone',
    is: 'never',
    conversation: { kind: 'announcement', urgent: true, lastReadSeq: 1 },
    message: { seq: 2 },
    reader: level('urgent'),
  },
  { what: 'to who wishes toasts alone', is: 'now', reader: signs(true, false) },
  { what: 'to who wishes sounds alone', is: 'now', reader: signs(false, true) },
  { what: 'to who wishes neither', is: 'never', reader: signs(false, false) },
  { what: 'in quiet hours', is: 'afterQuiet', reader: quiet([3], 9 * 60, 11 * 60) },
  { what: 'after quiet hours', is: 'now', reader: quiet([3], 9 * 60, 10 * 60) },
  { what: 'before quiet hours by the clock of the school', is: 'now', reader: quiet([3], 10 * 60 + 1, 11 * 60) },
  { what: 'on a day without quiet hours', is: 'now', reader: quiet([2], 9 * 60, 11 * 60) },
  {
    what: 'of a silent conversation in quiet hours',
    is: 'never',
    conversation: { notify: 'none' },
    reader: quiet([3], 9 * 60, 11 * 60),
  },
  { what: 'while the school is closed, to a parent', is: 'afterQuiet', reader: closed('parent') },
  {
    what: 'of a parent to staff while the school is closed',
    is: 'afterQuiet',
    authorRole: 'parent',
    reader: closed('teacher'),
  },
  { what: 'of staff to staff while the school is closed', is: 'now', reader: closed('admin') },
  {
    what: 'of staff to staff in quiet hours of their own, while the school is closed',
    is: 'afterQuiet',
    reader: { ...closed('admin'), ...quiet([3], 9 * 60, 11 * 60) },
  },
  {
    what: 'that its author has told at once, to a parent while the school is closed',
    is: 'now',
    isToldNow: true,
    reader: closed('parent'),
  },
  {
    what: 'that its author has told at once, in quiet hours of their own while the school is closed',
    is: 'afterQuiet',
    isToldNow: true,
    reader: { ...closed('parent'), ...quiet([3], 9 * 60, 11 * 60) },
  },
  {
    what: 'that its author has told at once, of a silent conversation',
    is: 'never',
    isToldNow: true,
    conversation: { notify: 'none' },
    reader: closed('parent'),
  },
  {
    what: 'that is urgent, to a parent while the school is closed',
    is: 'now',
    ...urgent,
    reader: closed('parent'),
  },
  {
    what: 'that is urgent, in quiet hours of their own while the school is closed',
    is: 'afterQuiet',
    ...urgent,
    reader: { ...closed('parent'), ...quiet([3], 9 * 60, 11 * 60) },
  },
  {
    what: 'of a silent conversation while the school is closed',
    is: 'never',
    conversation: { notify: 'none' },
    reader: closed('parent'),
  },
  {
    what: 'in quiet hours, to who looks at it',
    is: 'never',
    reader: { ...quiet([3], 9 * 60, 11 * 60), sees: 'conversation' },
  },
];

describe('[CLIENT186] of a message', () => {
  test.each(cases)('$what is told: $is', ({ is, kind, authorRole = 'teacher', isToldNow = false, ...given }) => {
    const heard = {
      message: message(4, given.message),
      conversation: conversation({ lastSeq: 4, lastReadSeq: 3, ...given.conversation }),
      authorRole,
      isToldNow,
    };
    const reader: NoticeReader = {
      myId: ids.me,
      by: 'page',
      settings: { notifications, quietHours },
      timezone: 'Europe/Paris',
      role: 'parent',
      hours: null,
      sees: null,
      nowMs,
      ...given.reader,
    };
    expect([decideNotice(heard, reader).when, kind && kindOf(heard, ids.me)]).toEqual([is, kind]);
  });
});
