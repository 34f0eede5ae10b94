import type { NoticeReason } from './notices.ts';
import type { Attachment, Faced, Role } from './public.ts';
import type { RefusalReason } from './refusals.ts';

/** `acknowledgement`: each of whom it is for says that they have read it. */
export const importances = ['information', 'normal', 'acknowledgement', 'urgent'] as const;
export type Importance = (typeof importances)[number];

/** Some of those to whom an announcement goes: everyone of the school, a role, those who attend a class, those who answer for them, or one person. */
export type AudienceGroup =
  | { kind: 'everyone' }
  | { kind: 'role'; role: Role }
  | { kind: 'class'; classId: string }
  | { kind: 'families'; classId: string }
  | { kind: 'person'; userId: string };
/** All of these together, without those who are in one of `except`. */
export type AnnouncementAudience = { groups: AudienceGroup[]; except: AudienceGroup[] };

/** A group with the name of its class or its person; null where there is none of its own, or it is gone. */
export type NamedGroup = AudienceGroup & { name: string | null };

/**
 * To whom an announcement would go at this moment. `count`: how many, each once however many ways lead to them; `outOfReach`: how many more
 * are meant, to whom the caller may not write. `people`: by name, a page of them; the next one is `after` its last.
 */
export type AudiencePreview = {
  groups: NamedGroup[];
  except: NamedGroup[];
  count: number;
  outOfReach: number;
  people: (Faced & { role: Role })[];
  next: string | null;
};

/** `waiting`: it goes out at `dueAt` · `takenBack`: before that · `refused`: it could not go out, and why stands beside it · `recalled`: after it was out. */
export const announcementStates = ['waiting', 'published', 'takenBack', 'refused', 'recalled'] as const;
export type AnnouncementState = (typeof announcementStates)[number];
/** Whether whom it is for had it: those states of which admins hear too. */
export const outStates = ['published', 'recalled'] as const satisfies readonly AnnouncementState[];
export const isOut = ({ state }: { state: AnnouncementState }): boolean => outStates.some((one) => one === state);

/** By the server's clock. */
export const hasEnded = ({ endsAt }: Pick<Announcement, 'endsAt'>, nowMs: number): boolean =>
  endsAt !== null && endsAt.getTime() <= nowMs;

/** An announcement as its author and the admins of its school see it. `id` is that of its conversation as well. `people`: for how many it is, once it is out. */
export type Announcement = {
  id: string;
  establishmentId: string;
  authorId: string;
  authorName: string;
  title: string;
  body: string;
  importance: Importance;
  acknowledgeBy: Date | null;
  audience: { groups: NamedGroup[]; except: NamedGroup[] };
  state: AnnouncementState;
  refused: RefusalReason | null;
  createdAt: Date;
  dueAt: Date;
  publishedAt: Date | null;
  remindedAt: Date | null;
  takesReplies: boolean;
  /** From when on it is nothing to read or to answer any more, but to look up. */
  endsAt: Date | null;
  /** What they were called stays here; whether they are still there is asked with each. */
  attachments: Attachment[];
  people: number;
  acknowledged: number;
};
export type AnnouncementPage = { items: Announcement[]; nextCursor: string | null };

/**
 * What became of an announcement with one of whom it is for, each in one of these: they said that they have read it, they saw it, they
 * did not, they share with nobody what they have read, or they are there no more.
 */
export const ledgerStates = ['acknowledged', 'seen', 'unseen', 'notShared', 'left'] as const;
export type LedgerState = (typeof ledgerStates)[number];
/** Of whom the ledger is shown alone: `silent`, who have not acknowledged it and still can; `unreached`, whom nothing of it has reached; or one state. */
export const ledgerViews = ['silent', 'unreached', ...ledgerStates] as const;
export type LedgerView = (typeof ledgerViews)[number];
/** What became of the last mail about it that was not needless: it waits, the SMTP server took it, or would not. */
export type LedgerMailed = 'waiting' | 'sent' | 'refused';
/**
 * `told`: what was decided of telling their devices; null where nothing was, as of whoever has none. `mailed`: null where there is none. Of whoever is
 * `notShared` both are null, whatever they are.
 */
export type LedgerRow = Faced & {
  role: Role;
  state: LedgerState;
  acknowledgedAt: Date | null;
  told: NoticeReason | null;
  mailed: LedgerMailed | null;
};
/** How many of how many who are to be. */
export type LedgerProgress = { done: number; of: number };
/**
 * `told` and `mailed`: how far telling devices and mailing has come, of whom that may be known. `sums`: how many are in each state, together all whom it is for. `silent`: how many have not acknowledged and still can. `unreached`: how many have
 * neither shown that they saw it, nor a device that was told or a mail, nor one of these on its way; of whoever is `notShared` by the latter alone; null until it has been decided whose devices are told and who is mailed.
 */
export type Ledger = {
  sums: Record<LedgerState, number>;
  silent: number;
  unreached: number | null;
  total: number;
  told: LedgerProgress;
  mailed: LedgerProgress;
  items: LedgerRow[];
  next: string | null;
};

/** What a person of an announcement's conversation knows of it. `mayOversee`: whether they see its ledger; `replyTo`: its author, where that takes replies and they may write to them. */
export type ReceivedAnnouncement = {
  id: string;
  importance: Importance;
  acknowledgeBy: Date | null;
  acknowledgedAt: Date | null;
  endsAt: Date | null;
  isRecalled: boolean;
  isMine: boolean;
  mayOversee: boolean;
  replyTo: string | null;
};

/** For so long an announcement can be taken back, and nothing of it has left. */
export const takeBackMs = 60_000;
/** The silent are reminded at most so often. */
export const remindEveryMs = 12 * 3_600_000;
export const ledgerPage = 50;
