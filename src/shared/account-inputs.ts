import * as z from 'zod/mini';
import { lineText } from './input-parts.ts';
import { limits } from './limits.ts';
import { locales } from './locales.ts';

export const setNameInput = z.strictObject({ name: lineText(limits.nameCharacters) });
/** `locale`: in which the readable pages are. */
export const beginExportInput = z.strictObject({ locale: z.enum(locales) });
