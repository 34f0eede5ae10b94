import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const accountsKept = 8;

/** What the throttle needs to know about who signs in; both are null for an e-mail that nobody has. */
export type Account = { id: string; passwordHash: string | null };

/**
 * The name of the device that a cookie stands for, where this account has been opened from it since its password was last set;
 * else null. The cookie is `device.proof.proof…`, one proof for each account.
 */
export function knownDevice(cookie: string | undefined, account: Account | undefined): string | null {
  const [device, ...proofs] = partsOf(cookie);
  if (!device || !account?.passwordHash) return null;
  const proof = Buffer.from(proofOf(device, account.id, account.passwordHash));
  return proofs.some((one) => timingSafeEqual(Buffer.from(one), proof)) ? device : null;
}

/** The cookie's value once this account has been opened here too; of very many accounts the latest are remembered. */
export function withAccount(cookie: string | undefined, id: string, passwordHash: string): string {
  const [device = newPart(randomBytes(16)), ...proofs] = partsOf(cookie);
  const proof = proofOf(device, id, passwordHash);
  return [device, proof, ...proofs.filter((one) => one !== proof).slice(0, accountsKept - 1)].join('.');
}

/** None of a cookie that is not ours. */
function partsOf(cookie = ''): string[] {
  const parts = cookie.split('.');
  return parts.length <= 1 + accountsKept && parts.every((part) => /^[\w-]{22}$/.test(part)) ? parts : [];
}

const newPart = (bytes: Buffer) => bytes.subarray(0, 16).toString('base64url');

/** Nobody makes one who does not read the database: the key is what the row holds of the password, a salt of 128 bits in it. */
function proofOf(device: string, userId: string, passwordHash: string): string {
  return newPart(createHmac('sha256', passwordHash).update(`${userId} ${device}`).digest());
}
