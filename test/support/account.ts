import { hashPassword } from '../../src/server/auth/password.ts';
import type { Name, School } from './school.ts';

export const password = 'correct horse battery';
let hashed: Promise<string> | undefined;

/** Gives someone of the school a password, and answers their e-mail. */
export async function withPassword(s: School, name: Name): Promise<string> {
  hashed ??= hashPassword(password);
  const { email } = await s.db
    .updateTable('user')
    .set({ passwordHash: await hashed })
    .where('id', '=', s.people[name])
    .returning('email')
    .executeTakeFirstOrThrow();
  return email!;
}
