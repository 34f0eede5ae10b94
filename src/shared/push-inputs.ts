import * as z from 'zod/mini';
import { id, lineText, text } from './input-parts.ts';

export const deviceCharacters = 120;
/** What PostgreSQL keeps in an index, and several times what any push service uses. */
const endpoint = text.check(z.minLength(1), z.maxLength(2_000));
/** A point of P-256 and sixteen bytes, as a browser writes them. */
const p256dh = z.string().check(z.regex(/^[\w-]{87}=?$/));
const auth = z.string().check(z.regex(/^[\w-]{22}={0,2}$/));

/** `subscription`: as the browser's `toJSON()` says it. `device`: what its owner knows it by, such as "Firefox, Android". */
export const subscribePushInput = z.strictObject({
  subscription: z.strictObject({
    endpoint,
    expirationTime: z.optional(z.nullable(z.number())),
    keys: z.strictObject({ p256dh, auth }),
  }),
  device: lineText(deviceCharacters),
});
export type SubscribePush = z.infer<typeof subscribePushInput>;
/** Of this browser, by the address that it knows. */
export const endpointInput = z.strictObject({ endpoint });
/** Of another device of the caller's, by its line in their list. */
export const pushDeviceInput = z.strictObject({ id });
/** `before`: the last one that is known already. */
export const noticesInput = z._default(
  z.strictObject({ before: z.optional(z.int().check(z.positive(), z.maximum(Number.MAX_SAFE_INTEGER))) }),
  {},
);
