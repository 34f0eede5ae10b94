import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announcing } from '../support/announcing.ts';
import { actorsOf, commands, newModel, perform, shown } from '../support/random/ledgers.ts';
import { flag, report, seed } from '../support/seed.ts';

/** `PREAU_FAULT_LEDGERS=10000` for as many as were run once. */
const numRuns = flag('LEDGERS', 15);

test(
  `[ANNOUNCE15] [ANNOUNCE18] [ANNOUNCE19] whatever is read, acknowledged, reminded of, recalled, and whoever leaves, is suspended or comes back: the ledger is as a model has it, and its sums are the audience (${numRuns} runs, seed ${seed})`,
  async () => {
    const counted = { histories: 0, commands: 0, refused: 0 };
    const property = fc.asyncProperty(commands, async (history) => {
      await using t = await announcing();
      const { id } = await t.send(t.teacher, [...t.families, { kind: 'class', classId: t.classId }], {
        importance: 'acknowledgement',
      });
      await t.publish();
      const stage = { t, id, by: await actorsOf(t), model: newModel() };
      counted.histories += 1;
      for (const command of history) {
        const { expected, said } = await perform(stage, command);
        expect([command, said]).toEqual([command, expected]);
        counted.commands += 1;
        counted.refused += Number(expected !== 'done');
        const { items, sums, silent, total } = await t.ledger(id, t.admin);
        expect([command, { items: items.map(({ name, state }) => `${name} ${state}`), sums, silent, total }]).toEqual([
          command,
          shown(stage.model),
        ]);
        expect(Object.values(sums).reduce((sum, one) => sum + one)).toBe(total);
      }
    });
    await fc.assert(property, { seed, numRuns, endOnFailure: true });
    report('ledgers', counted);
  },
  30_000 + numRuns * 2_000,
);
