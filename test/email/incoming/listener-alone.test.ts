import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addressFor } from '../../../src/server/email/incoming/addresses.ts';
import { MailListener } from '../../../src/server/email/incoming/listener.ts';
import { workerDatabase } from '../../support/database.ts';
import { bring, deliveryReport, domain } from '../../support/mails-in.ts';
import { freePort } from '../../support/server.ts';
import { speak } from '../../support/smtp-line.ts';
import { until } from '../../support/until.ts';

const address = 'parent@school.example';

/** A listener without a server around it, and the address at which a mail that left comes back. */
async function listening(patience?: ConstructorParameters<typeof MailListener>[2]) {
  const { db, databases } = await workerDatabase();
  const conversationId = randomUUID();
  const at = new Date();
  const left = { state: 'handedOver', triedAt: at, endedAt: at, overAt: at } as const;
  const { id } = await db
    .insertInto('email')
    .values({ kind: 'reminder', slot: 'x', address, conversationId, ...left })
    .returning('id')
    .executeTakeFirstOrThrow();
  const mail = { domain, secret: 'x' };
  const told: string[] = [];
  const counts = { countIncoming: () => undefined, countMail: () => undefined };
  const app = { mail, live: databases.live, counts, rates: { mailIn: () => Promise.resolve() } };
  const parts = { ...app, told: (ids: Iterable<string>) => void told.push(...ids) };
  const place = { port: await freePort(), host: '127.0.0.1', bytes: 100_000 };
  const listener = new MailListener(parts as never, place, patience);
  await listener.listen();
  const to = addressFor('bounce', { id, userId: null, conversationId, address }, mail)!;
  return { port: place.port, to, told, conversationId, [Symbol.asyncDispose]: () => listener.close() };
}

test('[MAIL30] whoever looks at how far an announcement is hears of a mail that came back as of one that left', async () => {
  await using l = await listening();
  const report = deliveryReport(address, { action: 'delayed', status: '4.4.1' });
  expect((await bring(l.port, { from: '', to: l.to }, report)).code).toBe(250);
  expect(l.told).toEqual([]);
  expect((await bring(l.port, { from: '', to: l.to }, deliveryReport(address))).code).toBe(250);
  expect(l.told).toEqual([l.conversationId]);
});

test('[MAIL32] a mail server that says nothing is hung up on', async () => {
  await using l = await listening({ quietMs: 200, mailMs: 60_000 });
  using line = await speak(l.port);
  await until(() => line.socket.closed);
  expect(line.heard()).toMatch(/^421 /m);
});

test('[MAIL32] one whose mail has no end is hung up on, however busily it speaks', async () => {
  await using l = await listening({ quietMs: 60_000, mailMs: 200 });
  using line = await speak(l.port);
  line.say('MAIL FROM:<>', `RCPT TO:<${l.to}>`, 'DATA');
  await until(() => /^354 /m.test(line.heard()));
  await until(() => (line.say('x'), line.socket.closed || line.socket.destroyed));
  expect(line.heard()).not.toMatch(/^250 .*queued/m);
});
