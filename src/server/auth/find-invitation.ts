import { sql, type Kysely } from 'kysely';
import { codeOf } from '../../shared/codes.ts';
import type { Context } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { inHashingLine } from './hashing-line.ts';
import { codeHash, invitationHash } from './invitation-secrets.ts';

type Place = { column: 'tokenHash' | 'codeHash'; digest: string };
export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof readInvitation>>>;

/** By the secret of a link or the short code of a card, as often as may be guessed; null for one that was never given. */
export async function findInvitation(ctx: Context, secret: string): Promise<FoundInvitation | null> {
  const code = codeOf(secret);
  if (code === null)
    return ctx.throttle.invitation(ctx.address, () =>
      readInvitation(ctx.accounts, { column: 'tokenHash', digest: invitationHash(secret) }),
    );
  return ctx.throttle.code(ctx.address, async () =>
    readInvitation(ctx.accounts, { column: 'codeHash', digest: await inHashingLine(() => codeHash(code)) }),
  );
}

/** The invitation and what its account is now, as one query sees both. */
export async function readInvitation(db: Kysely<Database>, { column, digest }: Place) {
  const row = await db
    .selectFrom('invitation')
    .innerJoin('user', 'user.id', 'invitation.userId')
    .leftJoin('membership as here', (join) =>
      join
        .onRef('here.establishmentId', '=', 'invitation.establishmentId')
        .onRef('here.userId', '=', 'invitation.userId'),
    )
    .leftJoin('establishment', 'establishment.id', 'invitation.establishmentId')
    .select(['invitation.tokenHash', 'invitation.userId', 'invitation.establishmentId', 'invitation.resets'])
    .select(['invitation.usedAt', 'invitation.expiresAt', 'invitation.revokedAt'])
    .select(['user.name as accountName', 'user.email', 'user.passwordHash', 'here.name', 'here.username'])
    .select(['here.suspendedAt', 'establishment.code as schoolCode'])
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('membership as other')
          .select('other.userId')
          .whereRef('other.userId', '=', 'invitation.userId')
          .whereRef('other.establishmentId', '<>', 'invitation.establishmentId'),
      ).as('isElsewhere'),
      exists(
        selectFrom('membership as maker')
          .select('maker.userId')
          .whereRef('maker.userId', '=', 'invitation.invitedBy')
          .whereRef('maker.establishmentId', '=', 'invitation.establishmentId')
          .where('maker.suspendedAt', 'is', null)
          .where((maker) =>
            maker.or([
              maker('maker.role', '=', 'admin'),
              maker.and([
                maker('maker.role', '=', 'teacher'),
                sql<boolean>`establishment.settings -> 'teacherResets' = 'true'`,
                maker('here.role', '=', 'student'),
                maker('user.email', 'is', null),
              ]),
            ]),
          ),
      ).as('isMakersToReset'),
    ])
    .where(`invitation.${column}`, '=', digest)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Whether it opens the account now, or why not. The staff of a school see the links that they make, so one of theirs opens an account
 * of that school alone, for the first time or because it resets, and a reset only while whoever made it works there and is an admin, or
 * a teacher of a pupil without an e-mail where the school lets teachers. What the machine's owner made (of no school) opens whatever account it is for.
 */
export function stateOf(found: FoundInvitation, now = new Date()): 'open' | 'used' | 'expired' | 'revoked' {
  if (found.usedAt) return 'used';
  if (found.revokedAt) return 'revoked';
  if (found.expiresAt <= now) return 'expired';
  if (found.establishmentId === null) return 'open';
  if (found.isElsewhere || found.suspendedAt) return 'revoked';
  if (found.resets) return found.isMakersToReset ? 'open' : 'revoked';
  return found.passwordHash === null ? 'open' : 'used';
}
