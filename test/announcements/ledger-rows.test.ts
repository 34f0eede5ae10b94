import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLedger } from '../../src/server/announcements/count-ledger.ts';
import { ledgerRows } from '../../src/server/announcements/ledger-rows.ts';
import { announcing } from '../support/announcing.ts';
import { commands, newModel, shown } from '../support/random/ledgers.ts';
import { keepInRows, type Rows } from '../support/random/ledger-rows.ts';
import { flag, report, seed } from '../support/seed.ts';

const numRuns = flag('LEDGER_ROWS', 300);

class Undone extends Error {}

test(
  `[ANNOUNCE15] [ANNOUNCE24] whatever stands in its rows: the ledger is as a model has it, its sums are the audience, and whom nothing reached is counted (${numRuns} runs, seed ${seed})`,
  async () => {
    await using t = await announcing();
    const { id } = await t.send(t.teacher, [...t.families, { kind: 'class', classId: t.classId }], {
      importance: 'acknowledgement',
    });
    await t.publish();
    const { db } = t.s;
    const of = db.selectFrom('announcement').select(['id', 'messageId', 'authorId', 'establishmentId']);
    const row = { ...(await of.where('id', '=', id).executeTakeFirstOrThrow()), isMailOn: true };
    const counted = { histories: 0, commands: 0 };
    const check = async (rows: Rows) => {
      const { sums, total, silent, unreached } = await countLedger(rows.trx, row);
      const items = await ledgerRows(rows.trx, row, { limit: 50 });
      const listed = await ledgerRows(rows.trx, row, { show: 'unreached', limit: 50 });
      const told = { items: items.map(({ name, state }) => `${name} ${state}`), sums, silent, total };
      expect(told).toEqual(shown(rows.model));
      expect(Object.values(sums).reduce((sum, one) => sum + one)).toBe(total);
      expect([unreached, listed.length]).toEqual([rows.unreached(), rows.unreached()]);
    };
    const property = fc.asyncProperty(commands, async (history) => {
      const run = db.transaction().execute(async (trx) => {
        const rows = keepInRows({ trx, row, people: t.s.people, model: newModel() });
        for (const command of history) {
          await rows.keep(command);
          await check(rows);
          counted.commands += 1;
        }
        counted.histories += 1;
        throw new Undone();
      });
      await run.catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    });
    await fc.assert(property, { seed, numRuns, endOnFailure: true });
    report('ledgers in rows', counted);
  },
  30_000 + numRuns * 200,
);
