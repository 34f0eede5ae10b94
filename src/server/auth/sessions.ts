import { CompiledQuery, sql, type Kysely } from 'kysely';
import type { RegisteredLucia } from 'lucia';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import { Together } from '../db/together.ts';
import { sessionIdOf, type Begun } from './lucia.ts';

/** Whose session it is. `id` is the digest that the row keeps, never the cookie's token. */
export type Session = { id: string; userId: string; expiresAt: Date };

const readSessions = statement((db: Kysely<Database>, ids: readonly string[]) =>
  db
    .selectFrom('session')
    .select(['id', 'userId', 'expiresAt'])
    .where('id', '=', sql<string>`any (${ids}::text[])`),
);

const readOver = prepared(`select id from unnest($1::text[]) as asked (id)
  where not exists (select from session where session.id = asked.id and expires_at > $2)`);

function asksOver(ids: readonly string[]): CompiledQuery<{ id: string }> {
  return CompiledQuery.raw(readOver, [ids, new Date()]);
}

const recheckAfterMs = 5_000;
const sessionsPerUser = 50;

/** The sessions of one process: found by their token, checked again on every call, ended for good. */
export class Sessions {
  private readonly checked = new Map<string, number>();
  private readonly asking = new Map<string, Promise<Set<string>>>();
  /** How many sessions have been forgotten: what was read before one was is not trusted after. */
  private forgotten = 0;
  private readonly db: Kysely<Database>;
  private readonly lucia: RegisteredLucia;
  private readonly looking = new Together<Session>(async (ids) => {
    const rows = await readSessions(this.db, ids);
    return new Map(rows.map((session) => [session.id, session]));
  });

  constructor(db: Kysely<Database>, lucia: RegisteredLucia) {
    this.db = db;
    this.lucia = lucia;
  }

  /** For who has shown that this is their password's hash: refused where it is so no more. */
  async start(
    userId: string,
    passwordHash: string | null,
    from: Omit<Begun, 'passwordHash'> = {},
  ): Promise<{ session: Session; cookie: string }> {
    const { id: token, expiresAt } = await this.lucia.createSession(userId, { ...from, passwordHash });
    await this.removeSuperfluous(userId);
    const session = { id: sessionIdOf(token), userId, expiresAt };
    return { session, cookie: this.cookieOf(token, session) };
  }

  /** The browser forgets the session when its row runs out. */
  cookieOf(token: string, { expiresAt }: Session): string {
    const cookie = this.lucia.createSessionCookie(token);
    cookie.attributes.maxAge = Math.ceil((expiresAt.getTime() - Date.now()) / 1_000);
    return cookie.serialize();
  }

  /** Those that have run out, and the oldest where somebody signs in over and over. */
  private async removeSuperfluous(userId: string): Promise<void> {
    const kept = this.db
      .selectFrom('session')
      .select('id')
      .where('userId', '=', userId)
      .orderBy('createdAt', 'desc')
      .limit(sessionsPerUser);
    await this.db
      .deleteFrom('session')
      .where('userId', '=', userId)
      .where((eb) => eb.or([eb('expiresAt', '<=', new Date()), eb('id', 'not in', kept)]))
      .execute();
  }

  /** The session of a cookie's token, and a cookie to set where its life was prolonged; null for any that is over or never was. */
  async find(token: string): Promise<{ session: Session; renewed: string | null } | null> {
    const { session: found } = await this.lucia.validateSession(token);
    if (!found) return null;
    const { userId, expiresAt, fresh, prolonged } = found;
    const known = { id: sessionIdOf(token), userId, expiresAt };
    if (!fresh) return { session: known, renewed: prolonged ? this.cookieOf(token, known) : null };
    // It may have been prolonged by less than was asked for: it ends at last, however much it is used.
    const session = await this.look(token);
    return session && { session, renewed: this.cookieOf(token, session) };
  }

  /** The same without prolonging it: a socket's answer can carry no cookie, and a row must not outlive its cookie. */
  async look(token: string): Promise<Session | null> {
    const session = await this.looking.ask(sessionIdOf(token));
    return session && session.expiresAt > new Date() ? session : null;
  }

  /**
   * Whether the session still holds: asked of the row at most every 5 s, and at once after it was ended here. Who asks while it
   * is being asked hears the same answer, in the order of asking.
   */
  async holds({ id }: Pick<Session, 'id'>): Promise<boolean> {
    if ((this.checked.get(id) ?? 0) > performance.now()) return true;
    this.checked.delete(id);
    let asking = this.asking.get(id);
    if (!asking) {
      asking = this.over([id]).finally(() => this.asking.get(id) === asking && this.asking.delete(id));
      this.asking.set(id, asking);
    }
    return !(await asking).has(id);
  }

  forget(sessionId: string): void {
    this.forgotten += 1;
    this.checked.delete(sessionId);
    this.asking.delete(sessionId);
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

  /** Which of these sessions are over, in one query; for 5 s from its beginning the others need not be asked again. */
  async over(ids: readonly string[]): Promise<Set<string>> {
    const [from, forgotten] = [performance.now(), this.forgotten];
    const { rows } = await this.db.executeQuery(asksOver(ids));
    const over = new Set(rows.map(({ id }) => id));
    if (this.checked.size > 50_000) this.checked.clear();
    if (forgotten === this.forgotten)
      for (const id of ids) if (!over.has(id)) this.checked.set(id, from + recheckAfterMs);
    return over;
  }

  blankCookie(): string {
    return this.lucia.createBlankSessionCookie().serialize();
  }
}
