import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { pushKeys, type PushKeys } from './push-keys.ts';

/** `subject`: whom a push service asks about what comes from here · `origin`: where the addresses lead that a device opens. */
export type Push = { keys: PushKeys; relays: readonly string[]; subject: string; origin: string };

type Said = { publicUrl: string; pushRelays: readonly string[] };

export async function newPush(db: Kysely<Database>, { publicUrl, pushRelays }: Said): Promise<Push> {
  const { protocol, hostname, origin } = new URL(publicUrl);
  // A push service takes no address without https.
  const subject = protocol === 'https:' ? origin : `mailto:postmaster@${hostname}`;
  return { keys: await pushKeys(db), relays: pushRelays, subject, origin };
}
