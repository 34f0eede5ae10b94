import type { Kysely } from 'kysely';
import type { MailKind } from '../../../shared/mails.ts';
import type { Database } from '../../db/schema.ts';
import type { Mail } from '../mail.ts';
import { isOf, readAddress, type OfMail, type Purpose } from './addresses.ts';

/** A mail of ours to whose address something came. `leftAt`: when it was last taken to be handed over, or planned, where it waits to be again. */
export type Behind = OfMail & { purpose: Purpose; kind: MailKind; leftAt: Date };
/** `elsewhere`: it is no address of ours; `forged`: it looks like one that was never given. */
type Found = { is: 'ours'; behind: Behind } | { is: 'elsewhere' | 'forged' };

/** The mail of which this address is. */
export async function mailBehind(
  live: Kysely<Database>,
  address: string,
  { domain, secret }: Pick<Mail, 'domain' | 'secret'>,
): Promise<Found> {
  const said = readAddress(address, domain!);
  if (said === null) return { is: 'elsewhere' };
  const row = await live
    .selectFrom('email')
    .select(['id', 'kind', 'userId', 'conversationId', 'address'])
    .select((email) => email.fn.coalesce('triedAt', 'createdAt').as('leftAt'))
    .where('id', '=', said.id)
    .executeTakeFirst();
  if (!row || !isOf(said, row, secret)) return { is: 'forged' };
  return { is: 'ours', behind: { ...row, purpose: said.purpose } };
}
