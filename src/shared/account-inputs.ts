import * as z from 'zod/mini';
import { email, id, invitationToken, lineText, password } from './input-parts.ts';
import { limits } from './limits.ts';
import { locales } from './locales.ts';
import { mailPaces } from './personal-settings.ts';

export const setNameInput = z.strictObject({ name: lineText(limits.nameCharacters) });
/** `password`: of whoever asks, so that a page left open gives no account away. */
export const changeEmailInput = z.strictObject({
  email: email.check(z.toLowerCase(), z.email()),
  password: password.check(z.minLength(1)),
});
export const emailChangeInput = z.strictObject({ token: invitationToken });
/** `locale`: in which the readable pages are. */
export const beginExportInput = z.strictObject({ locale: z.enum(locales) });
export const testMailInput = z._default(z.strictObject({ establishmentId: z.optional(id) }), {});
/** By the link of a mail (`src/server/email/mail-secret.ts`). */
export const mailChoiceInput = z.strictObject({ token: invitationToken });
export const setMailChoiceInput = z.strictObject({
  token: invitationToken,
  pace: z.enum(mailPaces),
  dailyAt: z.int().check(z.minimum(0), z.maximum(1_439)),
  report: z.optional(z.boolean()),
});
