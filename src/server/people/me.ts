import type { Transaction } from 'kysely';
import { mayOf } from '../../shared/may.ts';
import { personalFrom } from '../../shared/personal-inputs.ts';
import type { Me } from '../../shared/me.ts';
import { settingsFrom } from '../../shared/school-settings.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import type { Owner } from '../credentials/credential.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { tellingHoursIn } from '../hours/telling-hours-in.ts';
import { answeringInEach } from './answering.ts';

type Subject = Pick<MemberContext, 'db' | 'limits' | 'build'> & { credential: Owner };

/** Who the caller is, and what they may do in each of their establishments. */
export function me(ctx: Subject): Promise<Me> {
  return inSchools(ctx, (trx) => meIn(trx, ctx));
}

async function meIn(trx: Transaction<Database>, { limits, build, credential: { userId } }: Subject): Promise<Me> {
  const found = await trx
    .selectFrom('user')
    .leftJoin('personalSettings', 'personalSettings.userId', 'user.id')
    .leftJoin('accountPhoto', 'accountPhoto.userId', 'user.id')
    .select(['user.id', 'user.name', 'user.email', 'user.locale', 'personalSettings.settings'])
    .select('accountPhoto.id as photo')
    .where('user.id', '=', userId)
    .executeTakeFirst();
  if (!found) throw new Refusal('session.none');
  const { settings: personal, ...user } = found;
  const { theme, textSize, language } = personalFrom(personal).display;
  const display = personal ? { theme, textSize, language } : null;
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .select(['establishment.id', 'establishment.name', 'establishment.timezone', 'establishment.settings'])
    .select(['membership.role', 'membership.sharesTyping'])
    .where('membership.userId', '=', userId)
    .where('membership.suspendedAt', 'is', null)
    .orderBy('establishment.name')
    .execute();
  const ids = rows.map(({ id }) => id);
  const answering = await answeringInEach(trx, ids);
  const hours = await tellingHoursIn(trx, ids);
  const memberships = rows.map(({ role, sharesTyping, settings, ...establishment }) => {
    return {
      establishment,
      role,
      may: mayOf(role, settingsFrom(settings), { sharesTyping }),
      answering: answering.get(establishment.id)!,
      hours: hours.get(establishment.id) ?? null,
    };
  });
  const { bodyCharacters, titleCharacters, groupParticipants, announcementParticipants } = limits;
  return {
    user,
    display,
    memberships,
    limits: { bodyCharacters, titleCharacters, groupParticipants, announcementParticipants },
    build,
  };
}
