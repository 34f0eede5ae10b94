import type { Announcement, Importance, NamedGroup } from '../../shared/announcements.ts';
import { importances } from '../../shared/announcements.ts';
import { bodyOf, lineOf } from '../../shared/text.ts';
import type { Keep } from '../live/keep.ts';
import { formPrefix } from './form-prefix.ts';
import { keyOf } from './group-names.ts';

/**
 * What is in the form of a new announcement. `day` and `clock`: until when it is to be acknowledged, '' for no date. `isLater`: it goes out at `outDay` and `outClock`. `hasEnd`: it ends at `endDay` and `endClock`. `sending`: under which
 * name it was sent, and with what, until that is answered: the same is sent again under the same name, after a reload or in another tab too.
 */
export type Written = {
  establishmentId: string | null;
  title: string;
  body: string;
  importance: Importance;
  day: string;
  clock: string;
  isLater: boolean;
  outDay: string;
  outClock: string;
  hasEnd: boolean;
  endDay: string;
  endClock: string;
  takesReplies: boolean;
  groups: NamedGroup[];
  except: NamedGroup[];
  sending: { id: string; wanted: string } | null;
  /** The version of a shared draft that this goes on from. */
  basedOn: number;
};

export const nothingWritten: Written = {
  establishmentId: null,
  title: '',
  body: '',
  importance: 'normal',
  day: '',
  clock: '18:00',
  isLater: false,
  outDay: '',
  outClock: '08:00',
  hasEnd: false,
  endDay: '',
  endClock: '18:00',
  takesReplies: false,
  groups: [],
  except: [],
  sending: null,
  basedOn: 0,
};

/** `form`: the one of a new announcement, or a shared draft by its id. */
export const placeOf = (userId: string, form = 'new') => `${formPrefix(userId)}${form}`;

/** In the form of a new announcement. */
export async function keptForm(keep: Keep, userId: string): Promise<Written> {
  const [found] = await keep.all(placeOf(userId));
  return readForm(found?.[1]);
}

/** Whether nothing was written or chosen, but perhaps the school. Of a shared draft, whoever takes everything out has written that. */
export function isEmpty(written: Written): boolean {
  return written.basedOn === 0 && isSame(written, { ...nothingWritten, establishmentId: written.establishmentId });
}

/** Whether the same would be sent of both. */
export function isSame(one: Written, other: Written): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ groups, except, ...one }: Written): string {
  const { establishmentId, title, body, importance, takesReplies } = one;
  const [by, out] = [one.day && one.clock, one.isLater && [one.outDay, one.outClock]];
  const end = one.hasEnd && [one.endDay, one.endClock];
  const text = [establishmentId, lineOf(title), bodyOf(body), importance, one.day, by, out, end, takesReplies];
  return JSON.stringify([text, groups.map(keyOf), except.map(keyOf)]);
}

type Text = Pick<Announcement, 'establishmentId' | 'title' | 'body' | 'importance' | 'takesReplies' | 'audience'>;

/** What was taken back, as it was written; its dates are chosen anew. */
export function writtenOf(announcement: Text): Written {
  const { establishmentId, title, body, importance, takesReplies, audience } = announcement;
  const there = (groups: readonly NamedGroup[]) =>
    groups.filter(({ kind, name }) => name !== null || kind === 'everyone' || kind === 'role');
  const { groups, except } = audience;
  const text = { establishmentId, title, body, importance, takesReplies };
  return { ...nothingWritten, ...text, groups: there(groups), except: there(except) };
}

/** Under which name something was sent that is not answered, and what that was. */
export function sendingOf(kept: unknown): Written['sending'] {
  const { id, wanted } = (kept ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof wanted === 'string' ? { id, wanted } : null;
}

/** What cannot be read is as nothing. */
export function readForm(kept: unknown): Written {
  const found = (kept ?? {}) as Partial<Record<keyof Written, unknown>>;
  const text = (value: unknown, otherwise = '') => (typeof value === 'string' ? value : otherwise);
  const list = (value: unknown) => (Array.isArray(value) ? (value as NamedGroup[]) : []);
  return {
    establishmentId: typeof found.establishmentId === 'string' ? found.establishmentId : null,
    title: text(found.title),
    body: text(found.body),
    importance: importances.find((one) => one === found.importance) ?? 'normal',
    day: text(found.day),
    clock: text(found.clock, nothingWritten.clock),
    isLater: found.isLater === true,
    outDay: text(found.outDay),
    outClock: text(found.outClock, nothingWritten.outClock),
    hasEnd: found.hasEnd === true,
    endDay: text(found.endDay),
    endClock: text(found.endClock, nothingWritten.endClock),
    takesReplies: found.takesReplies === true,
    groups: list(found.groups),
    except: list(found.except),
    sending: sendingOf(found.sending),
    basedOn: typeof found.basedOn === 'number' ? found.basedOn : 0,
  };
}
