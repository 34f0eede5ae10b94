import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { newCrowd } from '../support/crowd.ts';
import { temporaryDataDir, type DataDir } from '../support/data-dir.ts';
import { query } from '../support/embedded.ts';
import { countMails, mailingFast, makeMailsDue } from '../support/killed-mails.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { newSmtp, type Smtp } from '../support/smtp.ts';
import { until } from '../support/until.ts';

const kills = flag('MAIL_KILLS', 6);
const eachTime = 20;

test(
  `[MAIL2] ${kills} kill -9 of the server and of the SMTP server in turn while ${kills * eachTime} mails leave: each at least once, twice under one name alone (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const chance = newChance();
    const port = await freePort();
    const slowly = (smtp: Smtp): Smtp => Object.assign(smtp, { answerMs: () => 20 + chance() * 80 });
    let smtp = slowly(await newSmtp({}, port));
    const received: Smtp['received'] = [];
    const heard = () => received.length + smtp.received.length;
    const PORT = String(await freePort());
    const start = () =>
      runBuilt({
        PORT,
        PREAU_DATA_DIR: dir.dataDir,
        ...mailingFast(smtp),
      });
    let server: BuiltServer = await start();
    await using crowd = await newCrowd(dir, server.url, 2);
    const [row] = await query(dir, `select email from "user" where id = '${crowd.people[0]!.userId}'`);
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = heard();
      await plan(dir, String(row!.email), kill);
      await until(() => heard() > before + 2, { everyMs: 5 });
      if (kill % 2 === 1) {
        server.kill('SIGKILL');
        await server.exited;
        server = await start();
      } else {
        await smtp[Symbol.asyncDispose]();
        received.push(...smtp.received);
        smtp = slowly(await newSmtp({}, port));
      }
      await makeMailsDue(dir);
    }
    await until(
      async () => {
        await makeMailsDue(dir);
        return (await countMails(dir, `kind = 'passwordReset' and state = 'handedOver'`)) === kills * eachTime;
      },
      { withinMs: 60_000, everyMs: 500 },
    );
    received.push(...smtp.received);
    // Beside them the crowd is told that it signed in.
    const links = received.filter(({ mail }) => mail.subject === 'Choisir un nouveau mot de passe');
    const names = links.map(({ mail }) => mail.messageId);
    expect(new Set(names).size).toBe(kills * eachTime);
    expect(names.length).toBeGreaterThan(kills * eachTime);
    await server[Symbol.asyncDispose]();
    await smtp[Symbol.asyncDispose]();
    report('kill -9 while mails leave', { kills, mails: kills * eachTime, received: names.length, lost: 0 });
  },
  kills * 20_000 + 180_000,
);

async function plan(dir: DataDir, address: string, round: number): Promise<void> {
  await query(
    dir,
    `insert into email (kind, slot, address, over_at)
     select 'passwordReset', '${round} ' || n, '${address}', now() + interval '1 hour' from generate_series(1, ${eachTime}) n`,
  );
}
