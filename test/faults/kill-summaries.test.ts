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
import { newSmtp } from '../support/smtp.ts';
import { until } from '../support/until.ts';

const kills = flag('SUMMARY_KILLS', 5);
const [readers, conversations] = [6, 3];

test(
  `[MAIL2] [MAIL50] ${kills} kills of the server while what hours held back leaves: each reader has it at least once, as one mail under one name, with every conversation (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    await using smtp = await newSmtp();
    const chance = newChance();
    smtp.answerMs = () => 10 + chance() * 80;
    smtp.diesBeforeAnswer = () => chance() < 0.1;
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, PREAU_DATA_DIR: dir.dataDir, ...mailingFast(smtp) });
    let server: BuiltServer = await start();
    await using crowd = await newCrowd(dir, server.url, readers + 1);
    const [writer, ...others] = crowd.people;
    const expected: string[] = [];
    let midst = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const ids: string[] = [];
      for (let at = 1; at <= conversations; at += 1) {
        const participantIds = others.map(({ userId }) => userId);
        const title = `Tour ${kill}.${at}`;
        const { id } = await writer!.http.createConversation.mutate({ participantIds, title });
        await writer!.http.send.mutate({ id: randomUUID(), conversationId: id, body: 'x' });
        ids.push(id);
      }
      const ofThese = `conversation_id in (${ids.map((id) => `'${id}'`).join()})`;
      const planned = async () => (await countMails(dir, ofThese)) === readers * conversations;
      await until(planned, { withinMs: 30_000 });
      for (const { me } of others) expected.push(`${me.user.email} ${kill}`);
      const before = smtp.received.length;
      await query(dir, `update email set due_at = now(), is_held = true where ${ofThese} and ended_at is null`);
      await until(() => smtp.received.length > before, { everyMs: 5, withinMs: 60_000 });
      await wait(chance() * 60);
      server.kill('SIGKILL');
      await server.exited;
      if (await countMails(dir, `kind = 'summary' and ended_at is null`)) midst += 1;
      server = await start();
      await makeMailsDue(dir);
    }
    smtp.diesBeforeAnswer = () => false;
    const left = `ended_at is null and due_at < now() + interval '2 hours'`;
    await until(async () => (await makeMailsDue(dir), (await countMails(dir, left)) === 0), {
      withinMs: 120_000,
      everyMs: 500,
    });
    const names = new Map<string, Set<string>>();
    const mails = smtp.received.filter(({ mail: { subject } }) => subject?.includes('non lu'));
    for (const { to, mail } of mails) {
      const rounds = [...mail.text!.matchAll(/Tour (\d+)\.\d/g)].map(([, round]) => round!);
      expect([rounds.length, new Set(rounds).size]).toEqual([conversations, 1]);
      const key = `${to[0]} ${rounds[0]}`;
      names.set(key, (names.get(key) ?? new Set()).add(mail.messageId!));
    }
    expect([...names.keys()].toSorted()).toEqual(expected.toSorted());
    expect([...names.values()].filter(({ size }) => size !== 1)).toEqual([]);
    expect(midst).toBeGreaterThan(0);
    await server[Symbol.asyncDispose]();
    report('kills while what hours held back leaves', {
      kills,
      'with some left': midst,
      mails: expected.length,
      received: mails.length,
      lost: 0,
      'under two names': 0,
    });
  },
  kills * 30_000 + 240_000,
);
