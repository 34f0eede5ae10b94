import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { newCrowd } from '../support/crowd.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { query } from '../support/embedded.ts';
import { countMails, mailingFast, makeMailsDue } from '../support/killed-mails.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { newSmtp, type Smtp } from '../support/smtp.ts';
import { until } from '../support/until.ts';

const kills = flag('UNREAD_MAIL_KILLS', 6);
const readers = 6;

test(
  `[MAIL2] [MAIL17] ${kills} kills of the server or of an SMTP server that hangs and dies before its answer, while mails of what is unread leave: each at least once under one name, none of what was read, none to whoever was removed (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const chance = newChance();
    const port = await freePort();
    const received: Smtp['received'] = [];
    /** Slow, hanging, or cutting lines before its answer: another one each time. */
    const moody = async () => {
      const smtp = await newSmtp({}, port);
      const [hangs, dies] = [chance() < 0.3, chance() < 0.4];
      smtp.answerMs = () => (hangs ? 1_500 : 10 + chance() * 60);
      smtp.diesBeforeAnswer = () => dies && chance() < 0.3;
      return smtp;
    };
    let smtp = await moody();
    const heard = () => received.length + smtp.received.length;
    const endSmtp = async () => {
      await smtp[Symbol.asyncDispose]();
      received.push(...smtp.received);
    };
    const PORT = String(await freePort());
    const start = () =>
      runBuilt({
        PORT,
        PREAU_DATA_DIR: dir.dataDir,
        ...mailingFast(smtp),
      });
    let server: BuiltServer = await start();
    await using crowd = await newCrowd(dir, server.url, readers + 1);
    const [writer, ...others] = crowd.people;
    const expected = new Set<string>();
    let midst = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const title = `Tour ${kill}`;
      const participantIds = others.map(({ userId }) => userId);
      const { id: conversationId } = await writer!.http.createConversation.mutate({ participantIds, title });
      await writer!.http.send.mutate({ id: randomUUID(), conversationId, body: 'x' });
      await until(async () => (await countMails(dir, `conversation_id = '${conversationId}'`)) === readers, {
        withinMs: 30_000,
      });
      const [read, removed] = [others[kill % readers]!, others[(kill + 1) % readers]!];
      await read.http.markRead.mutate({ conversationId, seq: 1 });
      await writer!.http.removeParticipant.mutate({ conversationId, userId: removed.userId });
      for (const one of others) if (one !== read && one !== removed) expected.add(`${one.me.user.email} ${title}`);
      const before = heard();
      await query(
        dir,
        `update email set due_at = now() where conversation_id = '${conversationId}' and kind = 'unread'`,
      );
      await until(() => heard() > before, { everyMs: 5, withinMs: 60_000 });
      await wait(chance() * 100);
      if (chance() < 0.5) {
        server.kill('SIGKILL');
        await server.exited;
        if (await countMails(dir, `conversation_id = '${conversationId}' and ended_at is null`)) midst += 1;
        server = await start();
      } else {
        await endSmtp();
        if (await countMails(dir, `conversation_id = '${conversationId}' and ended_at is null`)) midst += 1;
        smtp = await moody();
      }
      await makeMailsDue(dir);
    }
    smtp.diesBeforeAnswer = () => false;
    smtp.answerMs = () => 0;
    const left = `kind = 'unread' and ended_at is null and due_at < now() + interval '2 hours'`;
    await until(async () => (await makeMailsDue(dir), (await countMails(dir, left)) === 0), {
      withinMs: 120_000,
      everyMs: 500,
    });
    await endSmtp();
    const names = new Map<string, Set<string>>();
    for (const { to, mail } of received.filter(({ mail: { subject } }) => subject?.includes('non lu'))) {
      const key = `${to[0]} ${/Tour \d+/.exec(mail.text!)?.[0]}`;
      names.set(key, (names.get(key) ?? new Set()).add(mail.messageId!));
    }
    expect(new Set(names.keys())).toEqual(expected);
    expect([...names.values()].filter(({ size }) => size !== 1)).toEqual([]);
    expect(new Set([...names.values()].flatMap((one) => [...one])).size).toBe(expected.size);
    expect(midst).toBeGreaterThan(kills / 4);
    await server[Symbol.asyncDispose]();
    report('kills while mails of what is unread leave', {
      kills,
      'with some left': midst,
      mails: expected.size,
      received: received.length,
      lost: 0,
      'to whoever read or was removed': 0,
    });
  },
  kills * 30_000 + 240_000,
);
