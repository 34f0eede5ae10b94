import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

/** That of this installation; made by whoever asks first, and the same for all from then on, as mails that bear its links stay in boxes for years. */
export async function mailSecret(db: Kysely<Database>): Promise<string> {
  const known = await readSecret(db);
  if (known) return known;
  await db
    .insertInto('mailKey')
    .values({ secret: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await readSecret(db))!;
}

async function readSecret(db: Kysely<Database>): Promise<string | undefined> {
  return (await db.selectFrom('mailKey').select('secret').executeTakeFirst())?.secret;
}

type Owner = { userId: string; email: string };

/** By which whoever reads the mails of this address changes which of them come, and nothing else. Once the account has another address it opens nothing. */
export function mailToken(secret: string, { userId, email }: Owner): string {
  return Buffer.concat([Buffer.from(userId.replaceAll('-', ''), 'hex'), mac(secret, { userId, email })]).toString(
    'base64url',
  );
}

/** Whose it says that it is, which has still to be asked (`isMailTokenOf`); null for what is none. */
export function ownerSaid(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== tokenBytes) return null;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function isMailTokenOf(secret: string, token: string, owner: Owner): boolean {
  const bytes = Buffer.from(token, 'base64url');
  return bytes.length === tokenBytes && timingSafeEqual(bytes.subarray(16), mac(secret, owner));
}

const macBytes = 16;
const tokenBytes = 16 + macBytes;

function mac(secret: string, { userId, email }: Owner): Buffer {
  return createHmac('sha256', secret).update(`mails\0${userId}\0${email}`).digest().subarray(0, macBytes);
}
