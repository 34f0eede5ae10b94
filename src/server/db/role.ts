import pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import { serverRole } from './pool.ts';

/**
 * The server's role is there, owns nothing, and the owner may become it. A cluster has one such role for all its
 * databases, so another Préau may be making it at the same moment.
 */
export async function prepareRole(owner: pg.Client): Promise<void> {
  const statements = await missingStatements(owner);
  for (const [done, statement] of statements.entries()) await attempt(owner, statement, statements.slice(done));
  if (await holds(owner, `has_schema_privilege('${serverRole}', 'public', 'create')`)) {
    const revoke = 'revoke create on schema public from public';
    await attempt(owner, revoke, [revoke]);
  }
  if (
    await holds(owner, `exists (select from pg_roles where rolname = '${serverRole}' and (rolsuper or rolbypassrls))`)
  ) {
    throw askAdministrator([`alter role ${serverRole} nosuperuser nobypassrls`]);
  }
}

async function missingStatements(owner: pg.Client): Promise<string[]> {
  const grant = `grant ${serverRole} to ${pg.escapeIdentifier(owner.user ?? '')}`;
  const exists = await holds(owner, `exists (select from pg_roles where rolname = '${serverRole}')`);
  if (!exists) return [`create role ${serverRole} nologin`, grant];
  return (await holds(owner, `pg_has_role(current_user, '${serverRole}', ${becoming})`)) ? [] : [grant];
}

/** From 16 on, who creates a role is a member of it without being allowed to become it. */
const becoming = `case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end`;

async function holds(owner: pg.Client, condition: string): Promise<boolean> {
  const { rows } = await owner.query<{ holds: boolean }>(`select ${condition} as holds`);
  return rows[0]?.holds === true;
}

/** `remaining`: what an administrator has to run where the owner may not. */
async function attempt(owner: pg.Client, statement: string, remaining: string[]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await owner.query(statement);
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === duplicate || code === unique) return;
      if (code === forbidden) throw askAdministrator(remaining);
      // "tuple concurrently updated": the same grant from another database of the cluster.
      if (code !== concurrent || tries === 5) throw error;
    }
  }
}

const [duplicate, unique, forbidden, concurrent] = ['42710', '23505', '42501', 'XX000'];

function askAdministrator(statements: string[]): OperatorError {
  return new OperatorError(
    `DATABASE_URL: its user may not prepare the database; an administrator must run once: ${statements.join('; ')};`,
  );
}
