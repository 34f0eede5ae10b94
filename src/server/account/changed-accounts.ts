import { CompiledQuery, type Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';

/** As long as clocks and a look that comes late may differ: whoever was looked at meanwhile is looked at once more. */
const ranOutWithinMs = 10_000;

const readChanged = prepared(`
  select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, array(
    select user_id from account_change where transaction >= coalesce($1::xid8, pg_snapshot_xmin(pg_current_snapshot()))
    union select user_id from session where expires_at > $2 and expires_at <= $3
  )::text[] as "userIds"`);

type Answer = { horizon: string; userIds: string[] };

/**
 * Whose schools, role or sessions the rows have changed, by whatever hand: what was committed since the look before the last, so that
 * a socket that was opened between two looks is not missed, and whose session has just run out.
 */
export class ChangedAccounts {
  private readonly db: Kysely<Database>;
  /** The oldest transaction that was under way at the look before the last, and at the last; null before the first. */
  private horizons: [string, string] | null = null;

  constructor(db: Kysely<Database>) {
    this.db = db;
  }

  async look(now = Date.now()): Promise<Set<string>> {
    const asked = [this.horizons?.[0] ?? null, new Date(now - ranOutWithinMs), new Date(now)];
    const query: CompiledQuery<Answer> = CompiledQuery.raw(readChanged, asked);
    const { horizon, userIds } = (await this.db.executeQuery(query)).rows[0]!;
    this.horizons = [this.horizons?.[1] ?? horizon, horizon];
    return new Set(userIds);
  }
}
