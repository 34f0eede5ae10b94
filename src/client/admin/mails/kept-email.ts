import type { NamedGroup } from '../../../shared/announcements.ts';
import { bodyOf, lineOf } from '../../../shared/text.ts';
import { formPrefix } from '../../announcements/form-prefix.ts';
import { keyOf } from '../../announcements/group-names.ts';
import { sendingOf } from '../../announcements/kept-form.ts';
import type { Sending } from '../../announcements/send-named.ts';

/** What is in the form of a mail to people of the school. `sending`: under which name it was sent, and with what, until that is answered. */
export type WrittenEmail = {
  subject: string;
  body: string;
  groups: NamedGroup[];
  except: NamedGroup[];
  sending: Sending | null;
};

export const noEmail: WrittenEmail = { subject: '', body: '', groups: [], except: [], sending: null };

/** Of each school its own. */
export const placeOfEmail = (myId: string, schoolId: string) => `${formPrefix(myId)}email:${schoolId}`;

export function isEmptyEmail({ subject, body, groups, except }: WrittenEmail): boolean {
  return subject === '' && body === '' && groups.length + except.length === 0;
}

/** Whether the same would be sent of both. */
export function isSameEmail(one: WrittenEmail, other: WrittenEmail): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ subject, body, groups, except }: WrittenEmail): string {
  return JSON.stringify([lineOf(subject), bodyOf(body), groups.map(keyOf), except.map(keyOf)]);
}

/** What cannot be read is as nothing. */
export function readEmail(kept: unknown): WrittenEmail {
  const found = (kept ?? {}) as Partial<Record<keyof WrittenEmail, unknown>>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const list = (value: unknown) => (Array.isArray(value) ? (value as NamedGroup[]) : []);
  return {
    subject: text(found.subject),
    body: text(found.body),
    groups: list(found.groups),
    except: list(found.except),
    sending: sendingOf(found.sending),
  };
}
