import { expect, test } from 'vitest';
import { hubRows } from '../../src/server/conversations/hub-rows.ts';
import type { Revision } from '../../src/server/live/log/change.ts';
import { SchoolStream } from '../../src/server/live/log/school-stream.ts';
import { lived } from '../support/lived.ts';
import { school, type School } from '../support/school.ts';
import { remove, say } from '../support/talk.ts';

/** What is read from the rows, page after page. */
async function readAll({ db, id }: School, changesAtOnce: number) {
  const { readRevisions } = hubRows(db, changesAtOnce);
  const pages: { head: number; revisions: Revision[] }[] = [];
  for (let after = -1; after < (pages.at(-1)?.head ?? 0);) {
    after = pages.at(-1)?.head ?? 0;
    pages.push(await readRevisions(id, after));
  }
  return pages;
}

/** Without who stands where, which a page says at its first change of a conversation; the changes of one revision have no order. */
const told = (pages: { revisions: Revision[] }[]) =>
  pages.flatMap(({ revisions }) =>
    revisions.map(({ changes, ...rest }) => ({
      ...rest,
      changes: changes.map(({ joins: _, narrows: __, ...change }) => JSON.stringify(change)).toSorted(),
    })),
  );

test.each([1, 2, 3, 7])('[LIVE16] read in pages of %i, every revision is told once and in order', async (atOnce) => {
  await using s = await lived();
  const [whole] = await readAll(s, 1_000);
  expect(whole!.revisions.length).toBeGreaterThan(10);
  const pages = await readAll(s, atOnce);
  expect(pages.length).toBeGreaterThan(whole!.revisions.length / (atOnce + 1));
  expect(told(pages)).toEqual(told([whole!]));
  const heads = pages.map(({ head }) => head);
  expect(heads.at(-1)).toBe(whole!.head);
  for (const { head, revisions } of pages) expect(revisions.every(({ revision }) => revision <= head)).toBe(true);
  // Those at the end find nothing more, where the last revision changed no row; each of the others brings something.
  const rest = pages.slice(pages.findIndex(({ revisions }) => revisions.length === 0));
  expect([rest.length < 4, rest.flatMap(({ revisions }) => revisions)]).toEqual([true, []]);
});

test.each([
  ['[CONV4]', 'brought back', 'joins'],
  ['[CONV5]', 'brought back and taken out again', 'narrows'],
] as const)(
  '[LIVE16] %s someone taken out and %s in a later page hears nothing of what was written meanwhile',
  async (_, __, moves) => {
    await using s = await lived();
    if (moves === 'narrows') await remove(s, await s.as('admin'), s.group, 'parent');
    const { fromSeq } = await s.db
      .selectFrom('participant')
      .select('fromSeq')
      .where('conversationId', '=', s.group)
      .where('userId', '=', s.people.parent)
      .executeTakeFirstOrThrow();
    expect(fromSeq).toBeGreaterThan(4);
    const firsts = (await readAll(s, 1)).flatMap(
      ({ revisions }) =>
        revisions.flatMap(({ changes }) => changes).find((change) => change.conversationId === s.group) ?? [],
    );
    const meanwhile = firsts.filter(({ event }) => event.type === 'message' && /while|again/.test(event.message.body));
    const place = { userId: s.people.parent, fromSeq };
    const places = meanwhile.map((change) => change[moves]?.filter(({ userId }) => userId === s.people.parent));
    expect(places).toEqual([[place], [place]]);
  },
);

test('[LIVE16] what the first header tells of is told by it alone, read from the rows as while it is made', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const participantIds = [s.people.teacher, s.people.parent];
  const { id } = await admin.api.createConversation.mutate({
    participantIds,
    kind: 'announcement',
    title: 'Rentrée',
  });
  const changes = async () => (await readAll(s, 1_000)).flatMap(({ revisions }) => revisions.flatMap((r) => r.changes));
  const made = await changes();
  expect(made.map(({ event, audience }) => [event.type, audience])).toEqual([
    ['conversation', 'staff'],
    ['conversation', 'others'],
  ]);
  expect(made[0]!.joins?.map(({ userId }) => userId).toSorted()).toEqual(
    [s.people.admin, ...participantIds].toSorted(),
  );
  await say(admin, id, 'Lundi');
  const parent = await s.as('parent');
  await parent.api.markRead.mutate({ conversationId: id, seq: 1 });
  const later = (await changes()).slice(made.length).map(({ event }) => event.type);
  expect(later.toSorted()).toEqual(['message', 'own', 'participant']);
  // Once the header has moved on, its row tells it at another place.
  await admin.api.renameConversation.mutate({ conversationId: id, title: 'La rentrée' });
  const types = (await changes()).map(({ event }) => event.type);
  expect(types.toSorted()).toEqual([
    'conversation',
    'conversation',
    'message',
    'own',
    'own',
    'own',
    'participant',
    'participant',
    'participant',
  ]);
});

test('[LIVE16] what one revision changed is in one page, however much', async () => {
  await using s = await lived();
  const sizes = (await readAll(s, 2)).flatMap(({ revisions }) => revisions.map(({ changes }) => changes.length));
  expect(Math.max(...sizes)).toBeGreaterThan(4);
});

test('[LIVE16] [LIVE7] a process far behind comes to the present, page after page', async () => {
  await using s = await lived();
  const { revision } = await s.db
    .selectFrom('establishment')
    .select('revision')
    .where('id', '=', s.id)
    .executeTakeFirstOrThrow();
  const delivered: number[] = [];
  const stream = new SchoolStream(s.id, {
    read: hubRows(s.db, 2).readRevisions,
    deliver: (one) => void delivered.push(one.revision),
    onError: (error) => expect(error).toBeUndefined(),
  });
  stream.begin(0);
  await stream.check(revision);
  const [whole] = await readAll(s, 1_000);
  expect(delivered).toEqual(whole!.revisions.map((one) => one.revision));
  stream.close();
});
