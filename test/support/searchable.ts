import { foldName } from '../../src/shared/fold.ts';
import type { Contact } from '../../src/shared/public.ts';
import { school, type Name, type School } from './school.ts';

/** A school whose names all share a word that no other school has, so that one search would find everyone there is. */
export async function searchable() {
  const s = await school();
  const word = `x${s.id.slice(0, 8)}`;
  for (const [name, userId] of Object.entries(s.people)) {
    await nameAnew(s, userId, `${word} ${name}`);
  }
  return Object.assign(s, { word });
}

export function rename(s: School, who: Name, name: string): Promise<void> {
  return nameAnew(s, s.people[who], name);
}

async function nameAnew({ db }: School, userId: string, name: string): Promise<void> {
  const named = { name, nameFolded: foldName(name) };
  await db.updateTable('membership').set(named).where('userId', '=', userId).execute();
}

export async function emailOf(s: School, who: Name): Promise<{ email: string }> {
  const found = s.db.selectFrom('user').select('email').where('id', '=', s.people[who]);
  const { email } = await found.executeTakeFirstOrThrow();
  return { email: email! };
}

export const ids = (contacts: Contact[]) => contacts.map(({ userId }) => userId).sort();
