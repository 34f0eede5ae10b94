import { createSchool } from '../../src/server/establishments/create-school.ts';
import { workerDatabase } from './database.ts';
import { post, type Answered } from './http.ts';
import { newTestServer } from './server.ts';

/** A school as the machine's owner founds it, on a server of its own, with the link of its first admin. */
export async function founded(adminEmail = `chef.${crypto.randomUUID()}@school.example`) {
  const { db } = await workerDatabase();
  const server = await newTestServer();
  const made = await createSchool(db, { name: 'Lycée', timezone: 'Europe/Paris', adminEmail, adminName: 'Chef' });
  const { origin } = server;
  const accept = (input: object): Promise<Answered> =>
    post(
      `${origin}/trpc/auth.acceptInvitation`,
      { token: made.token, password: 'a new password', ...input },
      { origin },
    );
  return { ...made, db, origin, accept, adminEmail, [Symbol.asyncDispose]: () => server.close() };
}
