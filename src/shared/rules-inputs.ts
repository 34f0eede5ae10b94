import * as z from 'zod/mini';
import { cursor, id, limit } from './input-parts.ts';
import { settingsPatch } from './school-settings.ts';

const establishmentId = z.optional(id);

export const previewSettingsInput = z.strictObject({ establishmentId, settings: settingsPatch });
export const settingsHistoryInput = z._default(
  z.strictObject({ establishmentId, cursor: z.optional(cursor), limit: limit(100, 20) }),
  { limit: 20 },
);
export const safeguardingInput = z._default(z.strictObject({ establishmentId }), {});
/** Whole: whoever is not named answers no longer. Nobody: the school's admins do. */
export const setSafeguardingInput = z.strictObject({
  establishmentId,
  userIds: z.array(id).check(z.maxLength(20)),
});
/** As a school gives it to families; longer than any code is none. */
export const schoolRulesInput = z.strictObject({ code: z.string().check(z.trim(), z.toLowerCase(), z.maxLength(32)) });
