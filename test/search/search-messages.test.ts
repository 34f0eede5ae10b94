import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { school, type School } from '../support/school.ts';
import { found, indexed } from '../support/searching.ts';
import { say, start } from '../support/talk.ts';

/** The teacher and a parent, in whose conversation these were written, one by each in turn. */
async function written(...bodies: string[]) {
  const s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  const { id: conversationId } = await start(s, parent, ['teacher']);
  for (const [index, body] of bodies.entries()) await say(index % 2 === 0 ? parent : teacher, conversationId, body);
  await indexed(s);
  return { s, teacher, parent, conversationId, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

test('[MSG25] words are found whatever their case, accents and order, the newest message first, and are marked', async () => {
  await using t = await written(
    'La sortie à l’Étang est reportée',
    'Merci !',
    'Le CAR de la sortie scolaire part à 8h30',
  );
  expect(await found(t.teacher, { query: 'sortie' })).toEqual([
    'Le CAR de la [sortie] scolaire part à 8h30',
    'La [sortie] à l’Étang est reportée',
  ]);
  for (const query of ['etang', 'ÉTANG', 'reportee etang', 'étang sortie', 'l’etang', 'eta'])
    expect(await found(t.parent, { query }), query).toHaveLength(1);
  expect(await found(t.parent, { query: 'etang reportée' })).toEqual(['La sortie à l’[Étang] est [reportée]']);
  expect(await found(t.parent, { query: 'etang car' })).toEqual([]);
  expect(await found(t.parent, { query: 'ta' })).toEqual([]);
});

test.each([
  [
    'The parents’ meeting is on Tuesday',
    ['meeting', 'MEETING tuesday', 'parents', 'tuesd', 'meting', 'meetnig', 'meetimg', 'meetting'],
  ],
  ['Réunion à l’école élémentaire', ['reunion', 'école', 'elementaire', 'reuinon', 'elementare', 'élémmentaire']],
  ['الرحلة المدرسية يوم الأحد', ['الرحلة', 'رحلة', 'رِحْلَة', 'الاحد', 'مدرسيه', 'المدرسية', 'مدرسة', 'الرخلة', 'الرلحة']],
  ['وصلت كـــتب الطلاب', ['كتب', 'كُتُب', 'طلاب', 'الطلاب', 'طلأب']],
  ['Родительское собрание', ['собрание', 'РОДИТЕЛЬСКОЕ']],
  ['Rendez-vous salle B12', ['rendez-vous', 'rendez vous', 'b12', 'salle b12', '«salle»']],
])('[MSG25] as people type in their language, with a typing error forgiven: %s', async (body, queries) => {
  await using t = await written(body, 'bien');
  for (const query of queries) expect(await found(t.teacher, { query }), query).toHaveLength(1);
});

test('[MSG25] what is nearly the word is answered only where nothing holds the word itself, and says so', async () => {
  await using t = await written('la facture', 'une fracture');
  const asked = (query: string) => t.teacher.api.searchMessages.query({ query });
  expect(await asked('fracture')).toMatchObject({ isNear: false, items: [{ message: { body: 'une fracture' } }] });
  const near = await asked('fracturre');
  expect(near).toMatchObject({ isNear: true, items: [{ message: { body: 'une fracture' } }] });
  expect(near.items[0]!.snippet).toEqual({ text: 'une fracture', marks: [[4, 12]] });
  expect(await asked('fravtude')).toEqual({ isNear: false, items: [], nextCursor: null });
  // A word of three letters is near to everything.
  expect(await asked('lla')).toEqual({ isNear: false, items: [], nextCursor: null });
});

test('[MSG26] what means something to a database or a page is taken for text', async () => {
  await using t = await written('100% sûr', 'a_b', '<b>gras</b> & "cité"', "O'Neil | !x", 'autre');
  const nothing = ['%', '_', '\\', '%%', "''", '&', '|', '!', '( )', ':*', '<->', '🎉', '*', '--', '@', '#', '$', '!'];
  for (const query of nothing) expect(await found(t.teacher, { query }), query).toEqual([]);
  expect(await found(t.teacher, { query: '100%' })).toEqual(['[100]% sûr']);
  expect(await found(t.teacher, { query: '<b>gras' })).toEqual(['<[b]>[gras]</[b]> & "cité"']);
  expect(await found(t.teacher, { query: "neil' | 'x" })).toEqual(["O'[Neil] | ![x]"]);
  for (const query of ["autre'; drop table message", 'autre & !gras', 'autre:*', `@${t.conversationId.slice(0, 13)}`])
    await expect(found(t.teacher, { query }), query).resolves.toBeDefined();
  expect(await found(t.teacher, { query: `!${t.s.id.slice(0, 8)}` })).toEqual([]);
});

test('[MSG26] a query that is too long, or no text, and a page that is none, are refused', async () => {
  await using t = await written('x');
  for (const query of ['', ' ', 'x'.repeat(101), 'x'.repeat(10_000), 'a\0b', '\ud800'])
    expect(await refusalOf(t.teacher.api.searchMessages.query({ query }))).toMatchObject({ reason: 'input.invalid' });
  for (const cursor of ['x', '1_2', `999999999999999_${t.conversationId}`, `near_${t.conversationId}`])
    expect(await refusalOf(t.teacher.api.searchMessages.query({ query: 'x', cursor }))).toMatchObject({
      reason: 'page.cursorInvalid',
    });
  expect(await found(t.teacher, { query: 'x'.repeat(100) })).toEqual([]);
});

test('[MSG27] by conversation, school, person and day', async () => {
  await using t = await written('la cantine', 'cantine fermée', 'cantine demain');
  const { s, teacher, conversationId } = t;
  const { id: group } = await start(s, teacher, ['admin', 'parent'], { title: 'Conseil' });
  await say(teacher, group, 'la cantine du conseil');
  await moved(s, 'cantine fermée', '2026-03-10T23:30:00Z');
  await indexed(s);
  const bodies = async (more: object) =>
    (await found(teacher, { query: 'cantine', ...more })).map((one) => one.replace(/[[\]]/g, ''));
  expect(await bodies({})).toEqual(['la cantine du conseil', 'cantine demain', 'la cantine', 'cantine fermée']);
  expect(await bodies({ conversationId: group })).toEqual(['la cantine du conseil']);
  expect(await bodies({ conversationId })).toEqual(['cantine demain', 'la cantine', 'cantine fermée']);
  expect(await bodies({ authorId: s.people.parent })).toEqual(['cantine demain', 'la cantine']);
  expect(await bodies({ authorId: s.people.teacher, conversationId })).toEqual(['cantine fermée']);
  expect(await bodies({ from: new Date('2026-03-10T23:30:00Z'), to: new Date('2026-03-11T00:00:00Z') })).toEqual([
    'cantine fermée',
  ]);
  expect(await bodies({ to: new Date('2026-03-10T23:30:00Z') })).toEqual([]);
  expect(await bodies({ establishmentId: s.id })).toHaveLength(4);
  expect(await bodies({ establishmentId: crypto.randomUUID() })).toEqual([]);
});

/** A message as it would be, had it been written then; read anew. */
async function moved({ db, id }: School, body: string, at: string): Promise<void> {
  await sql`delete from searched_message where establishment_id = ${id}`.execute(db);
  await sql`update message set created_at = ${at} where establishment_id = ${id} and body = ${body}`.execute(db);
  await sql`update reader_cursor set revision = 0 where establishment_id = ${id} and name = 'searched-message'`.execute(
    db,
  );
}
