import { expect, test } from 'vitest';
import { followConversations, followMessages } from '../support/follow.ts';
import { school, type School } from '../support/school.ts';
import { newTestServer, type TestServer } from '../support/server.ts';
import { add, remove, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** A group, whose parent is at a process that looks for news in the rows, once a second. */
async function apart(s: School, elsewhere: TestServer) {
  const [admin, parent] = [await s.as('admin'), await s.as('parent', elsewhere)];
  const { id } = await start(s, admin, ['teacher', 'parent'], { title: 'Sortie' });
  return { admin, parent, id };
}

test('[CONV4] someone taken out and brought back hears nothing of what was written meanwhile, on another process too', async () => {
  await using elsewhere = await newTestServer();
  await using s = await school();
  const { admin, parent, id } = await apart(s, elsewhere);
  const heard = await followMessages(parent);
  await say(admin, id, 'before');
  await until(() => heard.messages().length === 1);
  for (let round = 1; round <= 3; round += 1) {
    await remove(s, admin, id, 'parent');
    await say(admin, id, 'while out');
    await add(s, admin, id, 'parent');
    await say(admin, id, `back ${round}`);
    await until(() => heard.messages().some(({ body }) => body === `back ${round}`));
  }
  expect(heard.messages().map(({ body }) => body)).not.toContain('while out');
});

test('[CONV5] someone taken out, brought back and taken out again hears nothing of what was written the first time they were out, on a process that read it all at once', async () => {
  await using elsewhere = await newTestServer();
  await using s = await school();
  const { admin, parent, id } = await apart(s, elsewhere);
  const marker = await start(s, admin, ['parent']);
  const heard = await followMessages(parent);
  const bodies = () => heard.messages().map(({ body }) => body);
  for (let round = 1; round <= 4; round += 1) {
    // The other process looks for news once a second: mostly between two marks.
    await say(admin, marker.id, `mark ${round}`);
    await until(() => bodies().includes(`mark ${round}`));
    await remove(s, admin, id, 'parent');
    await say(admin, id, 'while out');
    await add(s, admin, id, 'parent');
    await remove(s, admin, id, 'parent');
    await say(admin, id, 'out for good');
    await add(s, admin, id, 'parent');
    await say(admin, id, `back ${round}`);
    await remove(s, admin, id, 'parent');
    await say(admin, marker.id, `last ${round}`);
    await until(() => bodies().includes(`last ${round}`));
    await add(s, admin, id, 'parent');
  }
  expect(bodies()).not.toContain('while out');
  expect(bodies()).not.toContain('out for good');
});

test('[CONV5] [LIVE17] whoever comes back to a process that has not heard yet that they were taken out hears it', async () => {
  await using elsewhere = await newTestServer();
  await using s = await school();
  const { admin, parent, id } = await apart(s, elsewhere);
  const heard = await followConversations(parent);
  // Keeps the process listening to the school while the parent is away.
  const { messages } = await followMessages(await s.as('teacher', elsewhere));
  const out = () =>
    heard.events.filter((event) => event.type === 'participant' && event.participant.leftAt !== null).length;
  for (let round = 1; round <= 3; round += 1) {
    await say(admin, id, `round ${round}`);
    await until(() => messages().some(({ body }) => body === `round ${round}`));
    await remove(s, admin, id, 'parent');
    parent.cut();
    await until(() => out() >= round);
    await add(s, admin, id, 'parent');
  }
  expect(out()).toBe(3);
});
