import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Mail } from '../mail.ts';

/** What an address of ours is for: where a mail comes back that reached nobody (VERP), or where its reader answers it. */
export type Purpose = 'bounce' | 'answer';
/** What is signed: the mail of which the address is, and whose mail that was. */
export type OfMail = { id: number; userId: string | null; conversationId: string | null; address: string };
/** What an address says, which has still to be asked (`isOf`). */
export type Said = { purpose: Purpose; id: number; mac: string };

const words: Record<Purpose, string> = { bounce: 'bounce', answer: 'reply' };
/** In hexadecimal: mail servers on the way may write letters large or small. */
const macCharacters = 20;
const pattern = new RegExp(`^(bounce|reply)\\+([1-9a-z][0-9a-z]{0,9})\\.([0-9a-f]{${macCharacters}})@(.+)$`);

/** The address of a mail, for one of the two; null where no mails come in. */
export function addressFor(purpose: Purpose, of: OfMail, { domain, secret }: Pick<Mail, 'domain' | 'secret'>) {
  return domain && `${words[purpose]}+${of.id.toString(36)}.${macOf(secret, purpose, of)}@${domain}`;
}

/** What it says that it is of; null for what is no address of ours. */
export function readAddress(address: string, domain: string): Said | null {
  const [, word, id, mac, at] = pattern.exec(address.toLowerCase()) ?? [];
  if (at !== domain.toLowerCase()) return null;
  return { purpose: word === 'bounce' ? 'bounce' : 'answer', id: Number.parseInt(id!, 36), mac: mac! };
}

export function isOf({ purpose, mac }: Said, of: OfMail, secret: string): boolean {
  return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(secret, purpose, of)));
}

function macOf(secret: string, purpose: Purpose, { id, userId, conversationId, address }: OfMail): string {
  const signed = [purpose, id, userId, conversationId, address];
  return createHmac('sha256', secret).update(JSON.stringify(signed)).digest('hex').slice(0, macCharacters);
}
