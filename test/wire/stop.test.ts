import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { followMessages } from '../support/follow.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

test('[STOP1] a server that stops answers what it was asked, says come back, and loses nothing', async () => {
  await using s = await school();
  const server = await newTestServer();
  const parent = await s.as('parent', server);
  const teacher = await s.as('teacher');
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [s.people.teacher] });
  const heard = await followMessages(teacher);
  const closed = new Promise<number>((resolve) => parent.sockets.at(-1)!.once('close', resolve));
  const sends = Array.from({ length: 15 }, (_, index) =>
    parent.api.send.mutate({ id: randomUUID(), conversationId, body: `${index}` }),
  );
  // What has arrived is answered; the frame is on its way before the server is asked to stop.
  await sends[0];
  await server.close();
  expect(await closed).toBe(1012);
  const answered = await Promise.allSettled(sends);
  expect(answered.map(({ status }) => status)).toEqual(sends.map(() => 'fulfilled'));
  await until(() => heard.messages().length === sends.length);
});
