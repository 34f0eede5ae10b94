import { expect, test } from 'vitest';
import {
  bearsReactions,
  editFault,
  mayDelete,
  mayReactIn,
  mayRemoveMessages,
  restoreFault,
  undoMs,
} from '../../src/shared/may-message.ts';
import { conversationKinds, roles } from '../../src/shared/public.ts';

const createdAt = new Date('2026-11-27T10:00:00Z');
const after = (ms: number) => createdAt.getTime() + ms;
const mine = { authorId: 'me', createdAt, deletedAt: null, deletedById: null };
const gone = { ...mine, deletedAt: createdAt, deletedById: 'me' };

test('[MSG17] one edits one’s own until the school’s minutes are over, to the millisecond', () => {
  const fault = (editMinutes: number, ms: number, message = mine, who = 'me') =>
    editFault(message, who, { editMinutes }, after(ms));
  expect([fault(15, 899_999), fault(15, 900_000), fault(1_440, 86_399_999)]).toEqual([null, 'message.editOver', null]);
  expect(fault(0, 0)).toBe('message.editOver');
  // A clock of another machine may be behind.
  expect(fault(15, -5_000)).toBeNull();
  expect(fault(15, 0, mine, 'another')).toBe('message.notYours');
  expect(fault(15, 0, gone as never)).toBe('message.deleted');
});

test('[MSG19] staff remove what others wrote but between two people; nobody else does', () => {
  const cells = conversationKinds.flatMap((kind) =>
    roles.filter((role) => mayRemoveMessages({ kind, role })).map((role) => `${kind} ${role}`),
  );
  expect(cells).toEqual(['group admin', 'group teacher', 'announcement admin', 'announcement teacher']);
  for (const kind of conversationKinds)
    for (const role of roles) {
      expect(mayDelete(mine, { userId: 'me', role, kind })).toBe(true);
      expect(mayDelete(mine, { userId: 'another', role, kind })).toBe(mayRemoveMessages({ kind, role }));
    }
});

test('[MSG20] who deleted it takes it back, for somewhat longer than they are offered to', () => {
  const reader = { userId: 'me', role: 'parent', kind: 'direct' } as const;
  const faults = [0, undoMs, 19_999, 20_000].map((ms) => restoreFault(gone, reader, after(ms)));
  expect(faults).toEqual([null, null, null, 'message.undoOver']);
  expect(restoreFault({ ...gone, deletedById: 'another' }, reader, after(0))).toBe('message.notYours');
  const staffNoMore = { ...gone, authorId: 'another' };
  expect(restoreFault(staffNoMore, { ...reader, kind: 'group' }, after(0))).toBe('message.notYours');
  expect(restoreFault(staffNoMore, { ...reader, kind: 'group', role: 'teacher' }, after(0))).toBeNull();
});

test('[MSG22] [MSG35] announcements alone bear no reactions, and there are some where the school allows it', () => {
  expect(conversationKinds.filter(bearsReactions)).toEqual(['direct', 'group']);
  const there = (announcementReactions: boolean) =>
    conversationKinds.filter((kind) => mayReactIn(kind, { announcementReactions }));
  expect([there(false), there(true)]).toEqual([['direct', 'group'], conversationKinds]);
});
