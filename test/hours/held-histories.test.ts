import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { closedNow, openNow } from '../support/closed-now.ts';
import { holdingMails, ledTo } from '../support/held-mails.ts';
import { pick } from '../support/random/chance.ts';
import { newChance, seed } from '../support/seed.ts';
import { set } from '../support/settings.ts';
import { say } from '../support/talk.ts';

const steps = 90;
/** A quick machine writes more in these steps than anybody may in so short a time. */
const unlimited = {
  PREAU_MAILS_PER_MINUTE: '100000',
  PREAU_MAILS_PER_ADDRESS: '1000',
  PREAU_SENDS_PER_SECOND: '500',
  PREAU_SENDS_AT_ONCE: '1000',
};
/** A mail of a conversation that waits: whether it has met the hours. */
type Waits = Map<string, { isHeld: boolean }>;

test(`[MAIL50] [MAIL16] whatever is written and read while hours come and go, what was held is one mail, all else one each, and nothing is lost or said twice (seed ${seed})`, async () => {
  await using m = await holdingMails(unlimited);
  const chance = newChance();
  const [waits, unread]: [Waits, Map<string, number>] = [new Map(), new Map()];
  let isClosed = false;
  let together = 0;
  /** The next mails that must come, each by its conversations. */
  const expected = (): string[] => {
    const said = m.ids.filter((id) => waits.has(id) && unread.get(id));
    const held = said.filter((id) => waits.get(id)!.isHeld);
    if (held.length > 1) together += 1;
    const alone = said.filter((id) => !held.includes(id));
    return [...(held.length > 0 ? [held.join()] : []), ...alone].toSorted();
  };
  const write = async (id: string) => {
    const { seq } = await say(m.teacher, id, 'x');
    unread.set(id, seq);
    if (!waits.has(id)) waits.set(id, { isHeld: false });
    await m.plan();
  };
  const read = async (id: string) => {
    if (unread.get(id)) await m.parent.http.markRead.mutate({ conversationId: id, seq: unread.get(id)! });
    unread.set(id, 0);
  };
  const pass = async () => {
    const before = (await m.toParent()).length;
    const due = isClosed ? [] : expected();
    // What is held is due once the school opens, all else at its own time.
    await sql`update email set due_at = now() - interval '1 second' where ended_at is null
      and not (is_held and ${isClosed})`.execute(m.s.db);
    await m.send();
    expect(
      (await m.toParent())
        .slice(before)
        .map((one) => ledTo(one, m.ids).join())
        .toSorted(),
    ).toEqual(due);
    for (const [id, one] of waits)
      if (!isClosed || (!one.isHeld && !unread.get(id))) waits.delete(id);
      else one.isHeld = true;
  };
  // Until several were held at once, which some histories are long in coming to.
  for (let step = 0; step < steps || together === 0; step += 1) {
    const which = chance();
    if (which < 0.5) await write(pick(chance, m.ids));
    else if (which < 0.65) await read(pick(chance, m.ids));
    else if (which < 0.8) await pass();
    else {
      isClosed = !isClosed;
      await set(m.admin, { hours: isClosed ? closedNow() : openNow });
    }
  }
}, 60_000);
