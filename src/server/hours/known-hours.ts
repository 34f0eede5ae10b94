import type { Kysely } from 'kysely';
import { closedUntil, type TellingHours } from '../../shared/telling-hours.ts';
import type { Database } from '../db/schema.ts';
import { tellingHoursIn } from './telling-hours-in.ts';

/** Until when a school tells its people nothing, null where it does now, by the settings of this revision. */
export type HoursNow = { settingsRevision: number; heldUntil: Date | null };

type Known = {
  settingsRevision: number;
  timezone: string;
  hours: TellingHours | null;
  minute: number;
  until: Date | null;
};

const minuteMs = 60_000;

/**
 * The hours of schools as they were when they were last read, for what is asked many times a second: whoever decides by them compares the
 * revision of the settings under the lock of the counter, and where they have changed since, forgets them and asks again.
 */
export class KnownHours {
  private readonly known = new Map<string, Known>();
  private readonly db: Kysely<Database>;

  constructor(db: Kysely<Database>) {
    this.db = db;
  }

  async now(establishmentId: string, nowMs = Date.now()): Promise<HoursNow> {
    const known = this.known.get(establishmentId) ?? (await this.read(establishmentId));
    const minute = Math.floor(nowMs / minuteMs);
    // Hours begin and end with a minute: what holds at its beginning holds to its end.
    if (known.hours && known.minute !== minute)
      Object.assign(known, { minute, until: closedUntil(known.hours, known.timezone, new Date(minute * minuteMs)) });
    return { settingsRevision: known.settingsRevision, heldUntil: known.until };
  }

  forget(establishmentId: string): void {
    this.known.delete(establishmentId);
  }

  /** The revision first: hours that are changed in between are then newer than what they say they are, and are asked for again. */
  private async read(establishmentId: string): Promise<Known> {
    const school = await this.db
      .selectFrom('establishment')
      .select(['timezone', 'settingsRevision'])
      .where('id', '=', establishmentId)
      .executeTakeFirstOrThrow();
    const hours = (await tellingHoursIn(this.db, [establishmentId])).get(establishmentId) ?? null;
    const known = { ...school, hours, minute: -1, until: null };
    this.known.set(establishmentId, known);
    return known;
  }
}
