import type { Transaction } from 'kysely';
import { dayIn } from '../../shared/zoned.ts';
import type { Database } from '../db/schema.ts';
import { userIdOf } from './ids.ts';
import type { Founding } from './insert-people.ts';

const dayMs = 86_400_000;

/** How soon staff answer, and who of them is away from today on. */
export async function insertAvailability(
  trx: Transaction<Database>,
  { school, establishmentId }: Founding,
  now: Date,
): Promise<void> {
  const dayAhead = (days: number) => dayIn(school.timezone, new Date(now.getTime() + days * dayMs)).text;
  const rows = school.availability.map(({ who, answersWithin = null, away }) => ({
    establishmentId,
    userId: userIdOf(school, who),
    answersWithin,
    absentFrom: away ? dayAhead(0) : null,
    absentUntil: away ? dayAhead(away.days) : null,
    absentSince: away ? now : null,
    absenceText: away?.text ?? '',
    substituteId: away ? userIdOf(school, away.substitute) : null,
  }));
  if (rows.length > 0) await trx.insertInto('staffAvailability').values(rows).execute();
}

/** Two weeks of holidays, a while ahead, at the school that has hours. */
export async function insertClosedDays(
  trx: Transaction<Database>,
  { school, establishmentId }: Founding,
  now: Date,
): Promise<void> {
  if (!school.hours) return;
  const dayAhead = (days: number) => dayIn(school.timezone, new Date(now.getTime() + days * dayMs)).text;
  const holidays = { fromDay: dayAhead(30), toDay: dayAhead(44), name: 'Vacances scolaires' };
  await trx
    .insertInto('closedDays')
    .values({ establishmentId, ...holidays })
    .execute();
}
