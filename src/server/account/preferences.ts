import type { Kysely } from 'kysely';
import { sharesUnchosen, type Preferences, type Shared, type Sharing } from '../../shared/preferences.ts';
import type { Role } from '../../shared/public.ts';
import { settingsFrom } from '../../shared/school-settings.ts';
import type { Reader } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { personalOf } from './personal-of.ts';

/** What the caller lets the others be told of them, what their schools let be told, and what they have set for themselves. */
export function preferences(ctx: Reader): Promise<Preferences> {
  return inSchools(ctx, async (trx) => {
    const schools = await schoolsOf(trx, ctx.credential.userId);
    // Who has chosen nothing may share it in one school and not in another: what is shared anywhere is not said to be kept.
    const shares = (what: Sharing) => schools.some(({ chosen }) => chosen[what]);
    return {
      ...(await personalOf(trx, ctx.credential.userId)),
      sharesReceipts: shares('sharesReceipts'),
      sharesTyping: shares('sharesTyping'),
      sharesPresence: shares('sharesPresence'),
      schools: schools.map(({ establishmentId, tells }) => ({ establishmentId, tells })),
    };
  });
}

type School = { establishmentId: string; chosen: Shared; tells: Shared };

async function schoolsOf(db: Kysely<Database>, userId: string): Promise<School[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .select(['establishment.id as establishmentId', 'establishment.settings', 'membership.role'])
    .select(['membership.choseReading', 'membership.choseTyping', 'membership.chosePresence'])
    .where('membership.userId', '=', userId)
    .where('membership.suspendedAt', 'is', null)
    .orderBy('establishment.name')
    .execute();
  return rows.map(({ establishmentId, settings, role, ...chose }) => ({
    establishmentId,
    chosen: chosenBy(role, chose),
    tells: toldAt(settings, role),
  }));
}

type Chose = Record<'choseReading' | 'choseTyping' | 'chosePresence', boolean | null>;

function chosenBy(role: Role, { choseReading, choseTyping, chosePresence }: Chose): Shared {
  const unchosen = sharesUnchosen(role);
  return {
    sharesReceipts: choseReading ?? unchosen.sharesReceipts,
    sharesTyping: choseTyping ?? unchosen.sharesTyping,
    sharesPresence: chosePresence ?? unchosen.sharesPresence,
  };
}

function toldAt(settings: object, role: Role): Shared {
  const { receipts, typing, presence } = settingsFrom(settings);
  return { sharesReceipts: receipts[role], sharesTyping: typing[role], sharesPresence: presence[role] };
}
