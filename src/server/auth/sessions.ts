import type { Kysely } from 'kysely';
import type { Lucia } from 'lucia';
import type { Database } from '../db/schema.ts';
import { sessionIdOf } from './lucia.ts';

/** Whose session it is. `id` is the digest that the row keeps, never the cookie's token. */
export type Session = { id: string; userId: string; expiresAt: Date };

const recheckAfterMs = 5_000;

/** The sessions of one process: found by their token, checked again on every call, ended for good. */
export class Sessions {
  private readonly checked = new Map<string, number>();
  private readonly db: Kysely<Database>;
  private readonly lucia: Lucia;

  constructor(db: Kysely<Database>, lucia: Lucia) {
    this.db = db;
    this.lucia = lucia;
  }

  async start(userId: string): Promise<{ session: Session; cookie: string }> {
    const { id: token, expiresAt } = await this.lucia.createSession(userId, {});
    return {
      session: { id: sessionIdOf(token), userId, expiresAt },
      cookie: this.lucia.createSessionCookie(token).serialize(),
    };
  }

  /** The session of a cookie's token, and a cookie to set where its life was prolonged; null for any that is over or never was. */
  async find(token: string): Promise<{ session: Session; renewed: string | null } | null> {
    const { session } = await this.lucia.validateSession(token);
    if (!session) return null;
    const renewed = session.fresh ? this.lucia.createSessionCookie(token).serialize() : null;
    return { session: { id: sessionIdOf(token), userId: session.userId, expiresAt: session.expiresAt }, renewed };
  }

  /** Whether the session still holds: asked of the row at most every 5 s, and at once after it was ended here. */
  async holds(session: Session): Promise<boolean> {
    const now = Date.now();
    if ((this.checked.get(session.id) ?? 0) > now) return true;
    const row = await this.db.selectFrom('session').select('expiresAt').where('id', '=', session.id).executeTakeFirst();
    const holds = row !== undefined && row.expiresAt.getTime() > now;
    if (this.checked.size > 50_000) this.checked.clear();
    if (holds) this.checked.set(session.id, Math.min(now + recheckAfterMs, row.expiresAt.getTime()));
    else this.checked.delete(session.id);
    return holds;
  }

  forget(sessionId: string): void {
    this.checked.delete(sessionId);
  }

  async end(sessionId: string): Promise<void> {
    this.forget(sessionId);
    await this.db.deleteFrom('session').where('id', '=', sessionId).execute();
  }

  /** Ends all sessions of a person but one, and answers which. */
  async endOthers(userId: string, keptId: string): Promise<string[]> {
    const rows = await this.db
      .deleteFrom('session')
      .where('userId', '=', userId)
      .where('id', '<>', keptId)
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Which of these sessions still hold. */
  async holding(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.db
      .selectFrom('session')
      .select('id')
      .where('id', 'in', ids)
      .where('expiresAt', '>', new Date())
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  blankCookie(): string {
    return this.lucia.createBlankSessionCookie().serialize();
  }
}
