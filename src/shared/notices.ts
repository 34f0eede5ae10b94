import type { NoticeKind } from './personal-settings.ts';

/**
 * Why somebody is told of a message, or is not. Where it was decided: `due` (they are told), `quiet` (once quiet hours are over, theirs or their school's),
 * `own`, `deleted`, `seen`, `muted`, `mentionsOnly` (their conversation hears mentions alone), `level` (they hear less of everything),
 * `off`. Where it was to be sent: `told`, `together` (with a later one of its conversation), `summary`, `read`, `left` (they are no longer in
 * the conversation), `ended` (the announcement has), `suspended`, `noDevice`, `unreachable` (no device of theirs could be reached), `late` (nobody sent it in time).
 */
export const noticeReasons = [
  'due',
  'quiet',
  'own',
  'deleted',
  'seen',
  'muted',
  'mentionsOnly',
  'level',
  'off',
  'told',
  'together',
  'summary',
  'read',
  'left',
  'ended',
  'suspended',
  'noDevice',
  'unreachable',
  'late',
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** `planned`: it is to be sent · `held`: it waits for the end of quiet hours, with others · `sent` · `skipped`. */
export type NoticeState = 'planned' | 'held' | 'sent' | 'skipped';

/**
 * What was decided of one message and its reader, or of what quiet hours held back together (`summary`, which has neither conversation nor
 * message). `devices`: how many were reached. Of whom no device was ever registered nothing is decided.
 */
export type Notice = {
  id: number;
  establishmentId: string;
  /** `reminder`: once more, of an announcement that they have not acknowledged. */
  kind: NoticeKind | 'summary' | 'reminder';
  conversationId: string | null;
  messageId: string | null;
  seq: number | null;
  state: NoticeState;
  reason: NoticeReason;
  decidedAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  devices: number;
  /** Who wrote it and had it told in spite of the hours of the school, by name; null where that is not why they were told. */
  toldNowBy: string | null;
};

/** Where the way to a device ended: what it is at, must not be asked or does not answer; `refused`, with what its push service answered. */
export type PushFailure =
  { outcome: 'addressRefused' } | { outcome: 'notReachable' } | { outcome: 'refused'; status: number };
/** `noSubscription`: there is none of the caller's at that address, or the push service has ended it. */
export type TestPush = { outcome: 'sent' } | { outcome: 'noSubscription' } | PushFailure;

/** A device of the caller's. `current`: registered by the session that asks; `failure`: what became of the last push, where it failed. */
export type PushDevice = {
  id: string;
  device: string;
  since: Date;
  lastSuccessAt: Date | null;
  failure: PushFailure | null;
  current: boolean;
};

/**
 * What a device is sent: a Declarative Web Push, which other browsers hand to the service worker as it is. `tag` is the conversation, so
 * that a later one takes the place of the one before; `seq` says which is later. `mutable`: a browser that would show it by itself asks the
 * service worker first, which shows nothing of what is looked at. `close`: conversations of earlier ones, read elsewhere since.
 * `app_badge`: all that is unread, not what is new.
 */
export type PushPayload = {
  web_push: 8030;
  mutable: true;
  notification: {
    title: string;
    body: string;
    navigate: string;
    tag: string;
    lang: string;
    dir: 'ltr' | 'rtl';
    silent: boolean;
    renotify?: true;
    data: {
      kind: Notice['kind'] | 'test';
      conversationId: string | null;
      messageId: string | null;
      seq: number | null;
      close: string[];
    };
  };
  app_badge: number;
};
