import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { newCrowd } from '../support/crowd.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { query } from '../support/embedded.ts';
import { answerAddress, bring, domain } from '../support/mails-in.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { newSmtp } from '../support/smtp.ts';
import { until } from '../support/until.ts';

const kills = flag('ANSWER_KILLS', 5);
const eachTime = 8;

test(
  `[MAIL33] ${kills} kill -9 of the server while ${kills * eachTime} answers come in by mail: each is one message, however often its mail server had to bring it (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    await using smtp = await newSmtp();
    const chance = newChance();
    const [PORT, inPort] = [String(await freePort()), await freePort()];
    const start = () =>
      runBuilt({
        PORT,
        PREAU_DATA_DIR: dir.dataDir,
        PREAU_SMTP_URL: smtp.url,
        PREAU_MAIL_FROM: 'preau@school.example',
        PREAU_MAIL_IN_DOMAIN: domain,
        PREAU_MAIL_IN_PORT: String(inPort),
      });
    let server: BuiltServer = await start();
    await using crowd = await newCrowd(dir, server.url, 2);
    const [writer, reader] = crowd.people;
    const { id: conversationId } = crowd;
    await writer!.http.send.mutate({ id: crypto.randomUUID(), conversationId, body: 'x' });
    const planned = `select from email where conversation_id = '${conversationId}'`;
    await until(async () => (await query(dir, planned)).length > 0, { withinMs: 30_000 });
    await query(dir, `update email set due_at = now() where conversation_id = '${conversationId}'`);
    await until(() => smtp.received.some(({ mail }) => mail.replyTo), { withinMs: 30_000 });
    const to = answerAddress(smtp.received.find(({ mail }) => mail.replyTo)!);
    const from = reader!.me.user.email!;
    let brought = 0;
    /** As a mail server does: again until it is taken. */
    const insist = async (body: string) => {
      const raw = `From: ${from}\r\nTo: ${to}\r\nMessage-ID: <${body}@phone.example>\r\n\r\n${body}`;
      const once = () => ((brought += 1), bring(inPort, { from, to }, raw));
      await until(async () => (await once()).code === 250, { withinMs: 60_000, everyMs: 100 });
    };
    for (let kill = 0; kill < kills; kill += 1) {
      const bodies = Array.from({ length: eachTime }, (_, one) => `answer-${kill}-${one}`);
      const coming = Promise.all(bodies.map(insist));
      const before = brought;
      const enough = before + Math.floor(chance() * eachTime);
      await until(async () => brought > enough || (await query(dir, said)).length > kill * eachTime, { everyMs: 5 });
      server.kill('SIGKILL');
      await server.exited;
      server = await start();
      await coming;
    }
    const rows = (await query(dir, said)).map(({ body }) => String(body));
    expect(rows.length).toBe(kills * eachTime);
    expect(new Set(rows).size).toBe(kills * eachTime);
    await server[Symbol.asyncDispose]();
    report('kill -9 while answers come in', { kills, answers: rows.length, brought, lost: 0, twice: 0 });
  },
  kills * 30_000 + 180_000,
);

const said = `select body from message where body like 'answer-%'`;
