import { expect, test } from 'vitest';
import { Backlog } from '../../src/server/live/log/backlog.ts';
import type { Revision } from '../../src/server/live/log/change.ts';
import type { Message } from '../../src/shared/public.ts';
import { revisionOf } from '../support/hub.ts';

const written = (revision: number, body?: string) => revisionOf('e', revision, body);
const since = (backlog: Backlog, after: number) => backlog.since(after)?.map(({ revision }) => revision) ?? null;

test('[LIVE17] the backlog holds the latest, tells all above a revision, and nothing where it forgot some of it', () => {
  const backlog = new Backlog(300);
  backlog.beginAt(10);
  for (let revision = 11; revision <= 311; revision += 1) backlog.add(written(revision));
  expect(since(backlog, 308)).toEqual([309, 310, 311]);
  expect(since(backlog, 311)).toEqual([]);
  expect(since(backlog, 11)).toHaveLength(300);
  expect(since(backlog, 10)).toBeNull();
});

test('[LIVE17] the backlog reaches back into what was before, as far as there is room', () => {
  const backlog = new Backlog(300);
  backlog.beginAt(10);
  backlog.add(written(11));
  expect(backlog.reachBack(5, [written(7), written(9)])).toBe(true);
  expect(since(backlog, 5)).toEqual([7, 9, 11]);
  const tooMany = Array.from({ length: 300 }, (_, index) => written(index - 300));
  expect(backlog.reachBack(-301, tooMany)).toBe(false);
  expect(since(backlog, 5)).toEqual([7, 9, 11]);
  expect(backlog.reachBack(0, [written(1, 'x'.repeat(3_000_000))])).toBe(false);
});

test('[SLOW1] what is remembered is bounded in what was written, not in number alone', () => {
  const backlog = new Backlog(5_000);
  backlog.beginAt(0);
  for (let revision = 1; revision <= 1_000; revision += 1) backlog.add(written(revision, 'x'.repeat(10_000)));
  expect(since(backlog, 1_000 - 209)).toHaveLength(209);
  expect(since(backlog, 1_000 - 210)).toBeNull();
});

const headerOf = (revision: number, participantCount: number, lastMessage: Message | null = null): Revision => {
  const about = {
    userId: 'u',
    name: 'Somebody',
    role: 'teacher',
    photo: null,
    lastReadSeq: 0,
    leftAt: null,
    canWrite: true,
  } as const;
  const participants = Array.from({ length: 50 }, () => ({ ...about, joinedAt: new Date(), revision }));
  const conversation = {
    id: 'c',
    establishmentId: 'e',
    kind: 'group',
    title: 'T',
    supervision: 'none',
    urgent: false,
    createdAt: new Date(),
  } as const;
  const event = {
    type: 'conversation',
    conversation: { ...conversation, participants, participantCount, lastSeq: 0, lastMessage, revision },
  } as const;
  return {
    establishmentId: 'e',
    revision,
    changes: [{ conversationId: 'c', to: 'participants', stream: 'conversation', event }],
  };
};

test('[SLOW1] headers, with the people in them, count as what they hold', () => {
  const backlog = new Backlog(5_000);
  backlog.beginAt(0);
  for (let revision = 1; revision <= 5_000; revision += 1) backlog.add(headerOf(revision, 50));
  const kept = backlog.since(backlog.floor)!.length;
  expect(kept).toBeGreaterThanOrEqual(200 / 2);
  expect(kept).toBeLessThanOrEqual(250);
});

test('[SLOW1] not even the fewest that are kept in any case may be of any size', () => {
  const backlog = new Backlog(5_000);
  backlog.beginAt(0);
  for (let revision = 1; revision <= 100; revision += 1) {
    const { changes, ...rest } = headerOf(revision, 50);
    backlog.add({ ...rest, changes: Array.from({ length: 100 }, () => changes[0]!) });
  }
  expect(backlog.since(backlog.floor)!.length).toBeLessThanOrEqual(10);
});

test('[MSG19] what is remembered of a conversation shows its last message as it was edited or deleted since', () => {
  const messageIn = ({ changes: [change] }: Revision) => (change!.event as { message: Message }).message;
  const first = messageIn(written(1, 'said'));
  const deletion = written(3);
  Object.assign(messageIn(deletion), { id: first.id, body: '', deletedAt: new Date() });
  const shown = (backlog: Backlog) => JSON.stringify(backlog.since(0)!.map(({ changes }) => changes[0]!.event));
  const [before, behind] = [new Backlog(300), new Backlog(300)];
  before.beginAt(0);
  before.add(headerOf(2, 2, first));
  expect(shown(before)).toContain('said');
  before.add(deletion);
  behind.beginAt(2);
  behind.add(deletion);
  expect(behind.reachBack(0, [headerOf(2, 2, first)])).toBe(true);
  for (const backlog of [before, behind]) {
    expect(backlog.since(0)).toHaveLength(2);
    expect(shown(backlog)).not.toContain('said');
  }
  // Brought back, and read from the rows only then.
  const restored = new Backlog(300);
  restored.beginAt(2);
  restored.add(deletion);
  restored.reachBack(0, [headerOf(2, 2, { ...first, revision: 4 })]);
  expect(shown(restored)).toContain('said');
});
