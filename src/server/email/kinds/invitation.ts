import { sql, type Kysely } from 'kysely';
import * as z from 'zod/mini';
import { readInvitation, stateOf, type FoundInvitation } from '../../auth/find-invitation.ts';
import { invitationHash, newToken } from '../../auth/invitation-secrets.ts';
import type { Database } from '../../db/schema.ts';
import { addresseeOf } from '../addressee.ts';
import { linkTo } from '../links.ts';
import type { Desk, Prepare } from '../prepare.ts';
import type { Taken } from '../take-due.ts';
import { sayIn, tags } from '../texts/say.ts';

const aboutOffer = z.object({ madeAt: z.string() });

/**
 * What a school offered somebody, by mail: a link beside that of the card, good as long, and over with it. It opens nothing more than the card
 * does, and is sent to the address by which they sign in now or not at all.
 */
export const prepareInvitation: Prepare = async (desk, taken) => {
  const offered = await offerOf(desk.accounts, taken);
  if (!offered) return { skip: 'revoked' };
  const state = stateOf(offered);
  if (state !== 'open') return { skip: state };
  const person = await addresseeOf(desk.live, { userId: taken.userId! });
  if (person?.email !== taken.address) return { skip: 'otherAddress' };
  const { locale } = person;
  const say = sayIn(locale);
  const { name: school, timezone } = await schoolOf(desk, taken);
  const kind = offered.resets ? 'access' : 'invitation';
  const until = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: timezone }).format(
    offered.expiresAt,
  );
  // What is only looked at bears a link that opens nothing.
  const token = taken.attempts > 0 ? await newLink(desk.accounts, offered) : newToken();
  const does = offered.resets ? 'reset.do' : 'invitation.do';
  const lines = [
    { kind: 'text', text: say('hello', { name: offered.name ?? offered.accountName }) },
    { kind: 'text', text: say(`${kind}.text`, { school, email: taken.address }) },
    { kind: 'link', text: say(does), href: linkTo(desk.mail.origin, locale, 'invitation', token) },
    { kind: 'text', text: say(`${kind}.until`, { until }) },
    { kind: 'soft', text: say('automatic') },
  ] as const;
  return { letter: { subject: say(`${kind}.subject`, { school }), lines }, locale };
};

async function offerOf(accounts: Kysely<Database>, { establishmentId, userId, about }: Taken) {
  const { madeAt } = aboutOffer.parse(about);
  const row = await accounts
    .selectFrom('invitation')
    .select('tokenHash')
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', userId!)
    .where('createdAt', '=', new Date(madeAt))
    .executeTakeFirst();
  return row ? readInvitation(accounts, { column: 'tokenHash', digest: row.tokenHash }) : null;
}

/** Kept as given by whoever made the offer. */
async function newLink(accounts: Kysely<Database>, { tokenHash }: FoundInvitation): Promise<string> {
  const token = newToken();
  await accounts
    .insertInto('invitation')
    .columns(['tokenHash', 'userId', 'establishmentId', 'resets', 'invitedBy', 'expiresAt'])
    .expression(
      accounts
        .selectFrom('invitation')
        .select(sql<string>`${invitationHash(token)}`.as('tokenHash'))
        .select(['userId', 'establishmentId', 'resets', 'invitedBy', 'expiresAt'])
        .where('tokenHash', '=', tokenHash),
    )
    .execute();
  return token;
}

function schoolOf({ accounts }: Desk, { establishmentId }: Taken) {
  return accounts
    .selectFrom('establishment')
    .select(['name', 'timezone'])
    .where('id', '=', establishmentId!)
    .executeTakeFirstOrThrow();
}
