import type { RefusalReason } from '../../shared/refusals.ts';
import type { messaging } from './fr/messaging.ts';
import type { shell } from './fr/shell.ts';

export type ShellText = Record<keyof typeof shell, string>;
export type MessagingText = Record<keyof typeof messaging, string>;
export type RefusalText = Record<RefusalReason, string>;

/** Every sentence of the interface by its name; a refusal's reason is the name of its sentence. */
export type TextKey = keyof ShellText | keyof MessagingText | RefusalReason;
export type Catalogue = Record<TextKey, string>;
type TextValues = Record<string, string | number | Date>;
export type Translate = (key: TextKey, values?: TextValues) => string;
