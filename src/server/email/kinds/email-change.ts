import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { invitationHash, newToken } from '../../auth/invitation-secrets.ts';
import type { Database } from '../../db/schema.ts';
import { addresseeOf } from '../addressee.ts';
import { linkTo } from '../links.ts';
import type { Prepare } from '../prepare.ts';
import { sayIn } from '../texts/say.ts';

const aboutChange = z.object({ changeId: z.string() });

/**
 * To an address with which somebody wants to sign in. It may be a stranger's, mistyped: so it says neither who asked nor where. Whoever has it
 * already is told that nothing changed, which nobody else learns.
 */
export const prepareEmailChange: Prepare = async ({ live, accounts, mail }, { userId, about, address }) => {
  const change = await changeOf(accounts, about);
  if (!change || change.revokedAt) return { skip: 'replaced' };
  if (change.usedAt) return { skip: 'used' };
  if (change.expiresAt <= new Date()) return { skip: 'expired' };
  const person = await addresseeOf(live, { userId: userId! });
  if (!person || person.isSuspended) return { skip: 'suspended' };
  const { locale } = person;
  const say = sayIn(locale);
  const link = (token: string) => linkTo(mail.origin, locale, 'invitation/address', token);
  const begin = [
    { kind: 'text', text: say('helloSomebody') },
    { kind: 'text', text: say('change.text', { email: address }) },
  ] as const;
  const end = { kind: 'soft', text: say('automatic') } as const;
  const isTaken = (await addresseeOf(live, { email: address })) !== null;
  const lines = isTaken
    ? [{ kind: 'text', text: say('change.taken') } as const]
    : ([
        { kind: 'link', text: say('change.do'), href: link(await newLink(accounts, change.id)) },
        { kind: 'text', text: say('change.until') },
        { kind: 'text', text: say('change.not') },
      ] as const);
  return { letter: { subject: say('change.subject'), lines: [...begin, ...lines, end] }, locale };
};

export async function changeOf(accounts: Kysely<Database>, about: object) {
  const { changeId } = aboutChange.parse(about);
  return accounts.selectFrom('emailChange').selectAll().where('id', '=', changeId).executeTakeFirst();
}

async function newLink(accounts: Kysely<Database>, changeId: string): Promise<string> {
  const token = newToken();
  await accounts
    .insertInto('emailChangeLink')
    .values({ tokenHash: invitationHash(token), changeId })
    .execute();
  return token;
}
