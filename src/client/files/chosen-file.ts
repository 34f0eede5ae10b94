import type { RefusalReason } from '../../shared/refusals.ts';

const version = 1;

/** How large a picture is shown, as far as this browser can tell. */
export type Shape = { width: number; height: number };

/**
 * Where a file goes: with a message of a conversation; or with what is `announced` at a school, from the form where that is written: of a new
 * announcement, or of a shared draft by its id.
 */
export type Where = { conversationId: string | null; announced?: { establishmentId: string; form: string } };

/** A file that somebody chose for a message, or for an announcement, which the server does not have yet. Its id is that of the upload, and then of the attachment. */
export type ChosenFile = Where & {
  version: typeof version;
  id: string;
  name: string;
  size: number;
  /** What the browser takes it for; what it is, the server finds out. */
  mediaType: string;
  /** Null for what is no picture, and until it is measured. */
  shape: Shape | null;
  position: number;
  /** How much of it the server has. */
  received: number;
  /** `here`: the server has taken it, whole. */
  state: 'waiting' | 'here' | 'failed';
  /** Why the server did not take it, or it was not even sent. */
  reason: RefusalReason | null;
};

export type Described = Where & Pick<ChosenFile, 'id' | 'name' | 'size' | 'mediaType' | 'reason'>;

/** Beside what a file waits: the draft of its conversation, by the id of that, or a form. */
export function placeOf({ conversationId, announced }: Where): string {
  return conversationId ?? formPlace(announced!.form);
}

export function formPlace(form: string): string {
  return `announcement:${form}`;
}

export function newChosenFile(described: Described, position: number): ChosenFile {
  return { version, ...described, shape: null, position, received: 0, state: described.reason ? 'failed' : 'waiting' };
}

/** Null for what a later version kept. */
export function readChosenFile(kept: unknown): ChosenFile | null {
  const { version: keptAs, id } = (kept ?? {}) as { [Name in keyof ChosenFile]?: unknown };
  return keptAs === version && typeof id === 'string' ? (kept as ChosenFile) : null;
}
