import { expect, test } from 'vitest';
import { callOver, fitting, inputFor, procedures, shapeOf } from '../support/procedures.ts';
import { call, rawSocket } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

const taking = procedures.filter(({ inputs, kind }) => {
  const fields = inputs.flatMap((input) => Object.keys(shapeOf(input)));
  return kind !== 'subscription' && fields.some((field) => /Ids?$/.test(field));
});

test.each(taking)('[PEOPLE5] $path answers nothing about another school', async (procedure) => {
  await using s = await school();
  await using other = await school();
  const [theirs, mine] = [await other.as('admin'), await s.as('admin')];
  const { id } = await start(other, theirs, ['teacher', 'parent'], { title: 'Canari secret' });
  const secret = await say(theirs, id, 'Canari secret');
  const ours = await start(s, mine, ['teacher'], { title: 'À nous' });
  const foreign = { conversationId: id, userId: other.people.parent, establishmentId: other.id };
  const mixes = [
    foreign,
    { ...foreign, establishmentId: s.id },
    { ...foreign, conversationId: ours.id, establishmentId: s.id },
    { ...foreign, userId: s.people.parent, establishmentId: s.id },
  ];
  for (const ids of mixes) {
    const input = { ...fitting(procedure, inputFor(ids)), ...(procedure.path === 'send' && { replyToId: secret.id }) };
    const { data, text } = await callOver(mine, procedure, input);
    expect(text).not.toMatch(/Canari|secret/);
    expect(text).not.toContain(other.people.parent);
    // What the caller's own school has set, and who is in its classes, is not what the input says that it saw.
    const own = /^admin\.(setSettings|setSchool|runRollover)$/.test(procedure.path) ? ['CONFLICT'] : [];
    expect([undefined, 'NOT_FOUND', 'FORBIDDEN', ...own], text).toContain(data?.code);
  }
  const { data, text } = await callOver(mine, procedure, { ...fitting(procedure, inputFor(foreign)) });
  // A list of one's own holds nothing of theirs.
  const isEmptyList =
    (procedure.path === 'conversations' && text.includes('"items":[]')) ||
    (procedure.path === 'opening' && text.includes('"messages":null')) ||
    (procedure.path === 'scheduledMessages' && text.includes('"json":[]'));
  expect(isEmptyList ? 'NOT_FOUND' : data?.code, text).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
  const kept = await theirs.api.conversation.query({ conversationId: id });
  expect(kept).toMatchObject({ title: 'Canari secret', participantCount: 3, lastSeq: 1 });
});

test('[PEOPLE5] a subscription to another school’s conversation hears nothing of it', async () => {
  await using s = await school();
  await using other = await school();
  const [theirs, mine] = [await other.as('admin'), await s.as('admin')];
  const { id } = await start(other, theirs, ['teacher'], { title: 'Canari' });
  const { id: own } = await start(s, mine, ['teacher'], { title: 'À nous' });
  using raw = await rawSocket(mine);
  const paths = procedures.filter(({ kind }) => kind === 'subscription').map(({ path }) => path);
  paths.forEach((path, index) =>
    raw.send(call(index + 1, 'subscription', path, path === 'onTyping' ? { conversationId: id } : {})),
  );
  await raw.answerTo(paths.length);
  await mine.api.me.query();
  await theirs.api.setTyping.mutate({ conversationId: id, typing: true });
  await theirs.api.renameConversation.mutate({ conversationId: id, title: 'Canari, encore' });
  await say(theirs, id, 'Canari');
  await say(mine, own, 'ours');
  await expect.poll(() => JSON.stringify(raw.answers)).toContain('ours');
  expect(JSON.stringify(raw.answers)).not.toMatch(new RegExp(`Canari|${id}`));
});
