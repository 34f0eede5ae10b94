import { createHmac } from 'node:crypto';
import pg from 'pg';
import { OperatorError } from '../operator-error.ts';

/**
 * The roles that the server signs in as. None owns anything, so that none can alter a table, and `reset role` gives nothing back.
 * `app`: a person's calls, which see the schools that a transaction names · `live`: what reads across schools (hub, readers, jobs)
 * and writes in the one that it names · `accounts`: accounts, sessions and invitations, which belong to no school.
 */
export const roles = { app: 'preau_app', live: 'preau_live', accounts: 'preau_accounts' } as const;
export type RoleName = keyof typeof roles;

/** Rights of both are those of the first and more. */
const membership = `grant ${roles.app} to ${roles.live}`;

/**
 * The server's roles are there, may sign in and are no superusers. A cluster has them once for all its databases, so another
 * Préau may be making them at the same moment.
 */
export async function prepareRoles(owner: pg.Client, connection: pg.ClientConfig): Promise<void> {
  const statements = await missingStatements(owner, connection);
  for (const [done, statement] of statements.entries()) await attempt(owner, statement, statements.slice(done));
  if (await holds(owner, `has_schema_privilege('${roles.app}', 'public', 'create')`)) {
    const revoke = 'revoke create on schema public from public';
    await attempt(owner, revoke, [revoke]);
  }
  for (const role of Object.values(roles))
    if (await holds(owner, `exists (select from pg_roles where rolname = '${role}' and (rolsuper or rolbypassrls))`))
      throw askAdministrator([`alter role ${role} nosuperuser nobypassrls`]);
}

async function missingStatements(owner: pg.Client, connection: pg.ClientConfig): Promise<string[]> {
  const statements: string[] = [];
  for (const role of Object.values(roles)) {
    const { rows } = await owner.query<{ rolcanlogin: boolean }>(
      'select rolcanlogin from pg_roles where rolname = $1',
      [role],
    );
    const signsIn = `${role} login${passwordClause(connection, role)}`;
    if (!rows[0]) statements.push(`create role ${signsIn}`);
    else if (!rows[0].rolcanlogin || !(await maySignIn(connection, role))) statements.push(`alter role ${signsIn}`);
  }
  const isMember = await holds(
    owner,
    `exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles l on l.oid = m.member
      where r.rolname = '${roles.app}' and l.rolname = '${roles.live}')`,
  );
  return isMember ? statements : [...statements, membership];
}

function passwordClause(connection: pg.ClientConfig, role: string): string {
  const password = passwordOf(connection, role);
  return password === undefined ? '' : ` password ${pg.escapeLiteral(password)}`;
}

/**
 * The password of a role of ours: made from the owner's, so that every process with the same settings finds the same, and nothing
 * needs to be kept. None where the owner has none, as over the socket of a directory that nobody else may enter.
 */
function passwordOf(connection: pg.ClientConfig, role: string): string | undefined {
  const password = ownersPassword(connection);
  return password ? createHmac('sha256', password).update(role).digest('base64url') : undefined;
}

function ownersPassword({ connectionString, password }: pg.ClientConfig): string | undefined {
  if (!connectionString) return typeof password === 'string' ? password : undefined;
  const url = new URL(connectionString);
  return url.searchParams.get('password') ?? decodeURIComponent(url.password);
}

/** Where and how to sign in as one of the roles: as the owner does, under another name. */
export function signInAs(connection: pg.ClientConfig, name: RoleName): pg.ClientConfig {
  return asRole(connection, roles[name]);
}

function asRole(connection: pg.ClientConfig, role: string): pg.ClientConfig {
  const password = passwordOf(connection, role);
  if (!connection.connectionString) return { ...connection, user: role, password };
  // What stands behind the question mark of an address wins over what stands before the host.
  const url = new URL(connection.connectionString);
  url.searchParams.set('user', role);
  if (password !== undefined) url.searchParams.set('password', password);
  return { ...connection, connectionString: url.href };
}

async function maySignIn(connection: pg.ClientConfig, role: string): Promise<boolean> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...asRole(connection, role) });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Invalid authorization, invalid password: another owner made the role, or the owner's password has changed.
    if ((error as { code?: string }).code?.startsWith('28')) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

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
