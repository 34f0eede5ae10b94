import { setTimeout as wait } from 'node:timers/promises';
import { Fleet } from './fleet.ts';
import { Ledger } from './ledger.ts';
import { load } from './load.ts';
import type { Commands } from './protocol.ts';

let fleet: Fleet | undefined;

function opened(): Fleet {
  if (!fleet) throw new Error('connect comes first');
  return fleet;
}

const commands: Commands = {
  async connect(options) {
    const began = performance.now();
    fleet = new Fleet(options);
    await fleet.connect();
    return { ms: performance.now() - began };
  },
  load: (options) => load(opened(), options),
  async expect({ from, toEach }) {
    const { audiences } = opened();
    const ledger = (opened().ledger = new Ledger(from));
    for (const [conversation, audience] of audiences.entries())
      for (let n = 0; n < toEach; n += 1) ledger.due(conversation, audience, performance.now());
  },
  async comeBack({ url, withinMs }) {
    const fleet = opened();
    const began = performance.now();
    fleet.ledger.acknowledgeAll();
    const back = fleet.comeBack(url);
    await Promise.race([back, wait(withinMs)]);
    while (!fleet.ledger.settled && performance.now() - began < withinMs) await wait(5);
    const ms = performance.now() - began;
    const caughtUpAt = Date.now();
    // Time for what should not come: a second copy.
    await wait(500);
    return { ...fleet.ledger.report(), ms, caughtUpAt };
  },
  pause: async ({ person }) => opened().socketOf(person)?.pause(),
  resume: async ({ person }) => opened().socketOf(person)?.resume(),
};

type Call = { id: number; name: keyof Commands; options: never };

process.on('message', ({ id, name, options }: Call) => {
  commands[name](options).then(
    (value) => process.send?.({ id, value }),
    (error: unknown) => process.send?.({ id, error: String(error instanceof Error ? error.stack : error) }),
  );
});
process.once('disconnect', () => process.exit(0));
process.stdout.write('ready\n');
