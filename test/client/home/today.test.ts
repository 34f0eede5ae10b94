import { describe, expect, test } from 'vitest';
import { todayOf } from '../../../src/client/home/today.ts';
import type { Conversation, Role } from '../../../src/shared/public.ts';
import { conversation, ids, message } from '../people.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const dayMs = 86_400_000;

/** Read to its end, its last word so many days old. */
function said(id: string, daysAgo: number, more: Partial<Conversation> = {}, authorId = ids.claire): Conversation {
  const lastMessage = message(3, { conversationId: id, authorId, createdAt: new Date(now - daysAgo * dayMs) });
  return conversation({ id, lastMessage, ...more });
}
function today(conversations: Conversation[], role: Role = 'teacher') {
  const found = todayOf(conversations, ids.me, role, now);
  return Object.fromEntries(Object.entries(found).map(([part, those]) => [part, those.map(({ id }) => id)]));
}

describe('[CLIENT81] Today', () => {
  test('puts each conversation where it asks something, and into one place alone', () => {
    const unread = said('unread', 1, { lastReadSeq: 1 });
    const marked = said('marked', 2, { markedUnread: true });
    const silenced = said('silenced', 3, { lastReadSeq: 0, notify: 'none', kind: 'group', title: 'Sortie' });
    const waiting = said('waiting', 4);
    const answered = said('answered', 5, {}, ids.me);
    const news = said('news', 6, { kind: 'announcement', title: 'Sortie' });
    expect(today([unread, marked, silenced, waiting, answered, news])).toEqual({
      toRead: ['unread', 'marked'],
      toAnswer: ['waiting'],
      announcements: ['news'],
      latest: ['silenced', 'answered'],
    });
  });

  test('who has waited longest for an answer comes first; after two weeks nobody waits any more', () => {
    expect(today([said('a', 1), said('b', 13), said('c', 15)]).toAnswer).toEqual(['b', 'a']);
  });

  test('an answer is expected of a conversation of two in which one may write, and of no student', () => {
    const group = said('group', 1, { kind: 'group', title: 'Sortie' });
    const closed = said('closed', 1, { canWrite: false });
    const deleted = said('deleted', 1);
    deleted.lastMessage = { ...deleted.lastMessage!, deletedAt: new Date(now) };
    expect(today([group, closed, deleted]).toAnswer).toEqual([]);
    expect(today([said('a', 1)], 'student')).toMatchObject({ toAnswer: [], latest: ['a'] });
  });
});
