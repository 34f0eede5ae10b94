import { addresseeOf } from '../addressee.ts';
import type { Prepare } from '../prepare.ts';
import { sayIn } from '../texts/say.ts';
import { changeOf } from './email-change.ts';

/** To the address from before, whatever became of the change: whoever did not ask for it learns that somebody has their password. */
export const prepareEmailChangeNotice: Prepare = async ({ live, accounts }, { userId, about }) => {
  const change = await changeOf(accounts, about);
  const person = await addresseeOf(live, { userId: userId! });
  if (!change || !person) return { skip: 'replaced' };
  const { name, locale } = person;
  const say = sayIn(locale);
  const lines = [
    { kind: 'text', text: say('hello', { name }) },
    { kind: 'text', text: say('notice.text', { email: change.email }) },
    { kind: 'text', text: say('notice.until') },
    { kind: 'text', text: say('notice.not') },
    { kind: 'soft', text: say('automatic') },
  ] as const;
  return { letter: { subject: say('notice.subject'), lines }, locale };
};
