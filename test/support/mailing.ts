import { sql } from 'kysely';
import { school } from './school.ts';
import { newTestServer } from './server.ts';
import { newSmtp } from './smtp.ts';

/** A school whose server hands its mails to an SMTP server of the test's own. */
export async function mailing(env: NodeJS.ProcessEnv = {}) {
  const s = await school();
  // What other tests left behind is nothing to this one.
  await s.db.deleteFrom('email').execute();
  const smtp = await newSmtp();
  const from = { PREAU_MAIL_FROM: 'Préau <preau@school.example>' };
  const server = await newTestServer(undefined, { PREAU_SMTP_URL: smtp.url, ...from, ...env });
  const send = async () => {
    await server.mails.sendDue();
    await server.mails.settled();
  };
  /** What waits to be tried again waits no longer. */
  const makeDue = () => sql`update email set due_at = now() - interval '1 second' where ended_at is null`.execute(s.db);
  const mails = () =>
    s.db
      .selectFrom('email')
      .select(['kind', 'state', 'reason', 'failure', 'attempts', 'address'])
      .orderBy('id')
      .execute();
  const emailOf = async (userId: string) =>
    (await s.db.selectFrom('user').select('email').where('id', '=', userId).executeTakeFirstOrThrow()).email!;
  const close = async () => {
    await s[Symbol.asyncDispose]();
    await server.close();
    await smtp[Symbol.asyncDispose]();
  };
  return { s, smtp, server, send, makeDue, mails, emailOf, [Symbol.asyncDispose]: close };
}

export type Mailing = Awaited<ReturnType<typeof mailing>>;

/** The secret of the one link that a mail bears. */
export function tokenIn(text: string | undefined): string {
  const [, token] = /#([\w-]+)/.exec(text ?? '') ?? [];
  if (token === undefined) throw new Error(`There is no link in ${text}`);
  return token;
}
