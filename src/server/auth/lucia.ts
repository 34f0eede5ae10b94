import { createHash } from 'node:crypto';
import { sql, type Kysely, type Selectable } from 'kysely';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Device } from '../../shared/account.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';
import { hasDevice, prolongTold, type Spans } from './told-sessions.ts';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ prolonged: boolean }>;
    DatabaseSessionAttributes: Begun;
  }
}

/** What a session is begun with. `passwordHash`: what was found to be right, which is not kept with it; `network`: from where it was begun. `prolonged`: just now, for its device is told. */
export type Begun = Partial<Device> & { passwordHash?: string | null; network?: string; prolonged?: boolean };

export const sessionCookie = 'preau_session';

/** Under https a browser takes a cookie of such a name from this very host alone: no neighbour of the same domain can plant one. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/** lucia keeps session ids in clear; the row holds only this digest, so that who reads the table can sign in as nobody. */
export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

type Options = Spans & { secure: boolean };

export function newLucia(db: Kysely<Database>, { secure, ...spans }: Options): Lucia<{ prolonged: boolean }> {
  return new Lucia(newAdapter(db, spans), {
    getSessionAttributes: ({ prolonged = false }) => ({ prolonged }),
    sessionExpiresIn: new TimeSpan(Math.min(spans.ttlSeconds, spans.maxSeconds), 's'),
    sessionCookie: { name: cookieName(sessionCookie, secure), attributes: { secure, sameSite: 'lax', path: '/' } },
  });
}

function newAdapter(db: Kysely<Database>, spans: Spans): Adapter {
  const sessions = (userId: string) => db.selectFrom('session').selectAll().where('userId', '=', userId).execute();
  return {
    async getSessionAndUser(token) {
      const found = db.selectFrom('session').selectAll().select(hasDevice.as('hasDevice'));
      const row = await found.where('id', '=', sessionIdOf(token)).executeTakeFirst();
      if (!row) return [null, null];
      await noteUse(db, row);
      const until = row.hasDevice ? await prolongTold(db, row, spans) : null;
      const { userId, expiresAt } = row;
      return [
        { id: token, userId, expiresAt: until ?? expiresAt, attributes: { prolonged: until !== null } },
        { id: userId, attributes: {} },
      ];
    },
    async getUserSessions(userId) {
      return (await sessions(userId)).map((row) => ({ ...row, attributes: {} }));
    },
    // The lock waits for a change of password under way. One that comes later ends this session with the others. A shared one would not
    // do: two that begin at once would both wait to note that the account was opened.
    async setSession({
      id,
      userId,
      expiresAt,
      attributes: { passwordHash = null, browser = null, system = null, network = null },
    }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('session')
        .columns(['id', 'userId', 'expiresAt', 'browser', 'system', 'network'])
        .expression(
          db
            .selectFrom('user')
            .select([
              sql`${sessionIdOf(id)}`.as('id'),
              'user.id as userId',
              sql`${expiresAt}::timestamptz`.as('expiresAt'),
              sql`${browser}::text`.as('browser'),
              sql`${system}::text`.as('system'),
              sql`${network}::text`.as('network'),
            ])
            .where('user.id', '=', userId)
            .where('passwordHash', 'is not distinct from', passwordHash)
            .forNoKeyUpdate(),
        )
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) throw new Refusal('signIn.wrong');
    },
    async updateSessionExpiration(token, expiresAt) {
      const until = sql<Date>`least(${expiresAt}::timestamptz, created_at + ${spans.maxSeconds} * interval '1 second')`;
      await db
        .updateTable('session')
        .set({ expiresAt: until })
        .where('id', '=', sessionIdOf(token))
        .where('expiresAt', '<', until)
        .execute();
    },
    async deleteSession(token) {
      await db.deleteFrom('session').where('id', '=', sessionIdOf(token)).execute();
    },
    async deleteUserSessions(userId) {
      await db.deleteFrom('session').where('userId', '=', userId).execute();
    },
    async deleteExpiredSessions() {
      await db.deleteFrom('session').where('expiresAt', '<=', new Date()).execute();
    },
  };
}

/** Its owner is told when it was last used; who asks many times a second writes no more than who asks once. */
const notedEveryMs = 600_000;

async function noteUse(
  db: Kysely<Database>,
  { id, usedAt, createdAt }: Selectable<Database['session']>,
): Promise<void> {
  const now = new Date();
  if (now.getTime() - (usedAt ?? createdAt).getTime() < notedEveryMs) return;
  await db.updateTable('session').set({ usedAt: now }).where('id', '=', id).execute();
}
