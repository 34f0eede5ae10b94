import { createECDH } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

export type PushKeys = { publicKey: string; privateKey: string };

/** The pair of this installation; made by whoever asks first, and the same for all from then on, as every device was registered for it. */
export async function pushKeys(db: Kysely<Database>): Promise<PushKeys> {
  const known = await readKeys(db);
  if (known) return known;
  await db
    .insertInto('pushKey')
    .values(newKeys())
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await readKeys(db))!;
}

function readKeys(db: Kysely<Database>): Promise<PushKeys | undefined> {
  return db.selectFrom('pushKey').select(['publicKey', 'privateKey']).executeTakeFirst();
}

function newKeys(): PushKeys {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  // Where it begins with a nought Node leaves that out, and nobody could read it.
  const privateKey = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32);
  return { publicKey: pair.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') };
}
