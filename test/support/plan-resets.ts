import { planMails } from '../../src/server/email/plan-mails.ts';
import { workerDatabase } from './database.ts';
import type { Mailing } from './mailing.ts';

const hourMs = 3_600_000;

/** Plans a mail of a forgotten password to the parent for each of these; answers their address. */
export async function planResets({ emailOf, s }: Mailing, slots: string[], forMs = hourMs): Promise<string> {
  const { live } = (await workerDatabase()).databases;
  const address = await emailOf(s.people.parent);
  await planMails(
    live,
    slots.map((slot) => ({ kind: 'passwordReset', userId: null, slot, address, forMs })),
  );
  return address;
}
