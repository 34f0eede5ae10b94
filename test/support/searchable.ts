import type { Contact } from '../../src/shared/public.ts';
import { school, type Name, type School } from './school.ts';

/** A school whose names all share a word that no other school has, so that one search would find everyone there is. */
export async function searchable() {
  const s = await school();
  const word = `x${s.id.slice(0, 8)}`;
  for (const [name, userId] of Object.entries(s.people)) {
    const nameFolded = `${word} ${name}`;
    await s.db.updateTable('membership').set({ name: nameFolded, nameFolded }).where('userId', '=', userId).execute();
  }
  return Object.assign(s, { word });
}

export async function rename(s: School, who: Name, name: string, nameFolded: string): Promise<void> {
  await s.db.updateTable('membership').set({ name, nameFolded }).where('userId', '=', s.people[who]).execute();
}

export function emailOf(s: School, who: Name): Promise<{ email: string }> {
  return s.db.selectFrom('user').select('email').where('id', '=', s.people[who]).executeTakeFirstOrThrow();
}

export const ids = (contacts: Contact[]) => contacts.map(({ userId }) => userId).sort();
