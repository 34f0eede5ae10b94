import type { RefusalReason } from '../../shared/refusals.ts';
import type { sentences as admin } from './fr/admin.ts';
import type { entrance } from './fr/entrance.ts';
import type { home } from './fr/home.ts';
import type { messaging } from './fr/messaging.ts';
import type { shell } from './fr/shell.ts';
import type { teaching } from './fr/teaching.ts';

export type ShellText = Record<keyof typeof shell, string>;
export type EntranceText = Record<keyof typeof entrance, string>;
export type HomeText = Record<keyof typeof home, string>;
export type TeachingText = Record<keyof typeof teaching, string>;
export type MessagingText = Record<keyof typeof messaging, string>;
/** The sentences of a page of the panel, by those that the French file of the same name has. */
export type AdminText<French> = Record<keyof French, string>;
export type RefusalText = Record<RefusalReason, string>;

/** In French, for what it says is what the others say too. */
type French = typeof shell &
  typeof entrance &
  typeof home &
  typeof messaging &
  typeof teaching &
  typeof admin &
  RefusalText;

/** Every sentence of the interface by its name; a refusal's reason is the name of its sentence. */
export type TextKey = keyof French;

/** What stands for a value in a sentence: `{name}`, or `{count, plural, …}`. */
type ValueName =
  | 'child'
  | 'class'
  | 'count'
  | 'date'
  | 'email'
  | 'field'
  | 'file'
  | 'first'
  | 'from'
  | 'here'
  | 'line'
  | 'name'
  | 'names'
  | 'of'
  | 'page'
  | 'query'
  | 'read'
  | 'role'
  | 'school'
  | 'schools'
  | 'second'
  | 'text'
  | 'time'
  | 'to'
  | 'year';
type NamesIn<Sentence> = {
  [Name in ValueName]: Sentence extends `${string}{${Name}}${string}` | `${string}{${Name}, ${string}` ? Name : never;
}[ValueName];

/** A sentence that is whole without any value. */
export type PlainKey = { [Key in TextKey]: [NamesIn<French[Key]>] extends [never] ? Key : never }[TextKey];
type Values<Key extends TextKey> = [Key] extends [PlainKey]
  ? []
  : [values: { [Name in NamesIn<French[Key]>]: string | number }];

export type Translate = <Key extends TextKey>(key: Key, ...values: Values<Key>) => string;

/** As it is when it has come through the build: a sentence that takes values is parsed already (bundling/messages.ts). */
export type Sentences = Partial<Record<TextKey, string>>;
