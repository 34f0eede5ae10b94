import { hash, verify } from '@node-rs/argon2';
import { inHashingLine } from './hashing-line.ts';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane (algorithm 2 is argon2id). Hashing runs on the thread pool, never on the event loop. */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return inHashingLine(() => hash(password.normalize('NFKC'), settings));
}

let decoy: Promise<string> | undefined;

/** Hashed once, outside of the line, which may be full; where that fails, the next who needs it tries again. */
function decoyHash(): Promise<string> {
  decoy ??= hash('nobody has this password', settings).catch((error: unknown) => {
    decoy = undefined;
    throw error;
  });
  return decoy;
}

/** Takes as long for an address that nobody has as for a wrong password, so that time tells nobody who has an account. */
export async function verifyPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const against = passwordHash ?? (await decoyHash());
  const right = await inHashingLine(() => verify(against, password.normalize('NFKC')));
  return right && passwordHash != null;
}
