import { expect, test } from 'vitest';
import { busIs } from '../support/bus.ts';
import { followMessages } from '../support/follow.ts';
import { testRedis } from '../support/redis.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** The parent and the student on one server, the teacher and the admin on the other, in one group. */
async function apart() {
  const redis = await testRedis();
  const s = await school();
  const env = { REDIS_URL: redis.url };
  const [one, other] = [await newTestServer(undefined, env), await newTestServer(undefined, env)];
  await busIs('joined', one.origin, other.origin);
  const [parent, student] = [await s.as('parent', one), await s.as('student', one)];
  const [teacher, admin] = [await s.as('teacher', other), await s.as('admin', other)];
  const { id: conversationId } = await start(s, admin, ['teacher', 'parent', 'student'], { title: '6e B' });
  const { id } = await say(parent, conversationId, 'à huit heures');
  const close = async () => {
    for (const part of [s, one, other, redis]) await part[Symbol.asyncDispose]();
  };
  return { redis, one, other, parent, student, teacher, admin, id, [Symbol.asyncDispose]: close };
}

test('[BUS1] [MSG17] [MSG19] a message that is edited, deleted and brought back at one process is heard so at the other', async () => {
  await using t = await apart();
  const heard = await followMessages(t.teacher);
  await t.parent.http.editMessage.mutate({ id: t.id, body: 'à neuf heures' });
  await t.parent.http.deleteMessage.mutate({ id: t.id });
  const last = await t.parent.http.restoreMessage.mutate({ id: t.id });
  await until(() => heard.messages().at(-1)?.revision === last.revision);
  expect(heard.messages().at(-1)).toEqual(last);
  expect(heard.messages().map(({ body }) => body)).toEqual(['à neuf heures', '', 'à neuf heures']);
});

test('[MSG21] of those who react at once at two processes none is lost, with Redis away as well', async () => {
  await using t = await apart();
  const heard = await Promise.all([t.parent, t.teacher].map((one) => followMessages(one)));
  const everyone = [t.parent, t.student, t.teacher, t.admin];
  const react = (emoji: string) =>
    Promise.all(everyone.map((one) => one.http.react.mutate({ id: t.id, emoji, on: true })));
  await react('👍');
  await t.redis.kill();
  await busIs('polling', t.one.origin, t.other.origin);
  await react('🎉');
  const people = () =>
    heard.map((one) =>
      one
        .messages()
        .at(-1)
        ?.reactions.map(({ userIds }) => new Set(userIds).size),
    );
  await until(() => people().every((counts) => counts?.join(' ') === '4 4'));
  expect(heard[0]!.messages().at(-1)).toEqual(heard[1]!.messages().at(-1));
});
