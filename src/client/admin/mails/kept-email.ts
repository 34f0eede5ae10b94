import type { NamedGroup } from '../../../shared/announcements.ts';
import { formPrefix } from '../../announcements/form-prefix.ts';
import type { Keep } from '../../live/keep.ts';

/** What is in the form of a mail to people of the school. `sending`: under which name it was sent, and with what, until that is answered. */
export type WrittenEmail = {
  subject: string;
  body: string;
  groups: NamedGroup[];
  except: NamedGroup[];
  sending: { id: string; wanted: string } | null;
};

export const noEmail: WrittenEmail = { subject: '', body: '', groups: [], except: [], sending: null };

type Whose = { myId: string; schoolId: string };
const placeOf = ({ myId, schoolId }: Whose) => `${formPrefix(myId)}email:${schoolId}`;

/** Kept by this device from the first letter on, and the same in all its tabs; of each school its own. */
export function keepEmail(keep: Keep, whose: Whose, written: WrittenEmail): void {
  if (isEmptyEmail(written)) keep.delete(placeOf(whose));
  else keep.set(placeOf(whose), written);
}

export async function keptEmail(keep: Keep, whose: Whose): Promise<WrittenEmail> {
  const [found] = await keep.all(placeOf(whose));
  return read(found?.[1]);
}

export function hearEmail(keep: Keep, whose: Whose, listener: (written: WrittenEmail) => void): () => void {
  return keep.hear(placeOf(whose), (_, value) => listener(read(value)));
}

export function isEmptyEmail({ subject, body, groups, except }: WrittenEmail): boolean {
  return subject === '' && body === '' && groups.length + except.length === 0;
}

/** What cannot be read is as nothing. */
function read(kept: unknown): WrittenEmail {
  const found = (kept ?? {}) as Partial<Record<keyof WrittenEmail, unknown>>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const list = (value: unknown) => (Array.isArray(value) ? (value as NamedGroup[]) : []);
  const { id, wanted } = (found.sending ?? {}) as Record<string, unknown>;
  return {
    subject: text(found.subject),
    body: text(found.body),
    groups: list(found.groups),
    except: list(found.except),
    sending: typeof id === 'string' && typeof wanted === 'string' ? { id, wanted } : null,
  };
}
