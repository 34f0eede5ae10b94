import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Own } from '../../src/shared/public.ts';
import type { TestClient } from './client.ts';
import { nothingDue } from './due.ts';
import { followConversations } from './follow.ts';
import { refusalOf } from './refusal.ts';
import { school } from './school.ts';
import { add, remove, say, start } from './talk.ts';
import { until } from './until.ts';

type Change = (client: TestClient, conversationId: string) => Promise<Own>;

/** The teacher has a group with the admin and the parent, and one message in it. */
export async function owned() {
  const s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const { id } = await start(s, admin, ['teacher', 'parent'], { title: 'Voyage' });
  await say(admin, id, 'one');
  const read = async (): Promise<Own> => teacher.api.conversation.query({ conversationId: id });
  return { s, admin, teacher, parent, id, read, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

/** The one who does it is told by the answer, all their devices by the event, those that were away when they are back; the others hear nothing. The same again draws no revision. */
export async function expectOwnersAlone(change: Change, changed: Partial<Own>): Promise<void> {
  await using t = await owned();
  const tablet = await followConversations(await t.s.as('teacher'));
  const { eventCursor } = await t.teacher.api.conversations.query({});
  const others = [await followConversations(t.parent), await followConversations(t.admin)];
  const own = await change(t.teacher, t.id);
  expect(own).toMatchObject(changed);
  await until(() => tablet.events.length === 1);
  expect(tablet.events).toEqual([{ type: 'own', conversationId: t.id, own }]);
  expect(await t.read()).toMatchObject(own);
  const revision = () => t.s.db.selectFrom('establishment').select('revision').where('id', '=', t.s.id).execute();
  await nothingDue(t.s);
  const before = await revision();
  expect(await change(t.teacher, t.id)).toEqual(own);
  expect(await revision()).toEqual(before);
  // What the others hear next is not of it.
  await t.admin.api.renameConversation.mutate({ conversationId: t.id, title: 'Autre' });
  const back = await followConversations(await t.s.as('teacher'), eventCursor);
  await until(() => back.events.length === 2 && others.every(({ events }) => events.length === 1));
  expect(back.events).toContainEqual({ type: 'own', conversationId: t.id, own });
  expect(others.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(['conversation', 'conversation']);
}

/** Another school's, one that is none of theirs, one that they were taken out of, and any of a school that suspended them: as if it did not exist. */
export async function expectRefused(change: Change): Promise<void> {
  await using t = await owned();
  await using other = await school();
  const unknown = await refusalOf(change(t.teacher, randomUUID()));
  expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
  for (const stranger of [await t.s.as('parent2'), await other.as('teacher')])
    expect(await refusalOf(change(stranger, t.id))).toEqual(unknown);
  await remove(t.s, t.admin, t.id, 'parent');
  expect(await refusalOf(change(t.parent, t.id))).toEqual(unknown);
  await t.admin.api.admin.suspend.mutate({ userId: t.s.people.teacher });
  const { http } = t.teacher;
  expect(await refusalOf(change({ ...t.teacher, api: http }, t.id))).toEqual(unknown);
  await t.admin.api.admin.reinstate.mutate({ userId: t.s.people.teacher });
  expect(await change({ ...t.teacher, api: http }, t.id)).toBeDefined();
}

/** Whoever is brought back in finds nothing of how they had put it. */
export async function expectForgotten(change: Change, fresh: Partial<Own>): Promise<void> {
  await using t = await owned();
  await change(t.parent, t.id);
  await remove(t.s, t.admin, t.id, 'parent');
  await add(t.s, t.admin, t.id, 'parent');
  expect(await t.parent.api.conversation.query({ conversationId: t.id })).toMatchObject(fresh);
}
