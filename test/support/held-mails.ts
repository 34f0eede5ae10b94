import type { ReceivedMail } from './smtp.ts';
import { closedNow, openNow } from './closed-now.ts';
import { set } from './settings.ts';
import { say, start } from './talk.ts';
import { mailingUnread } from './unread-mails.ts';

/** A school that is closed, or not, whose parent is in several conversations. */
export async function holdingMails(env: NodeJS.ProcessEnv = {}) {
  const m = await mailingUnread(env);
  const admin = await m.as('admin');
  const ids = [m.conversationId];
  for (const title of ['Cantine', 'Voyage', 'Chorale'])
    ids.push((await start(m.s, m.teacher, ['parent', 'admin'], { title })).id);
  await m.plan();
  const close = async () => {
    await set(admin, { hours: closedNow() });
    await m.notices();
  };
  /** Its hours begin: what they held is due. */
  const open = async () => {
    await set(admin, { hours: openNow });
    await m.notices();
    await m.send();
  };
  /** The teacher writes in each of these, and what is mailed of it meets the hours. */
  const hold = async (conversations: readonly string[]) => {
    for (const id of conversations) await say(m.teacher, id, 'x');
    await m.sendAll();
  };
  /** Which conversations each mail to the parent leads to. */
  const led = async () => (await m.toParent()).map((one) => ledTo(one, ids));
  return { ...m, admin, ids, close, open, hold, led };
}

export function ledTo({ mail }: ReceivedMail, ids: readonly string[]): string[] {
  return ids.filter((id) => mail.text!.includes(id));
}
