import type { MailKind, MailOutcome } from '../../shared/mails.ts';
import type { IncomingOutcome } from '../email/incoming/outcome.ts';
import type { NoticeReason } from '../../shared/notices.ts';
import type { RefusalReason } from '../../shared/refusals.ts';

type Kind = 'query' | 'mutation' | 'subscription';

/** What one process has counted since its start: plain numbers, which cost next to nothing and are read when somebody asks. */
export class Counts {
  /** Sockets that were closed because they sent what is no frame. */
  nonsense = 0;
  readonly refusals = new Map<RefusalReason, number>();
  /** What became of the notices of messages, by the reason that is kept. */
  readonly notices = new Map<NoticeReason, number>();
  /** What became of mails, as `kind outcome`. */
  readonly mails = new Map<`${MailKind} ${MailOutcome}`, number>();
  /** What came in by mail, and what became of it. */
  readonly mailsIn = new Map<IncomingOutcome, number>();
  /** Upgrades that were refused, by the status they were answered with. */
  readonly upgrades = new Map<string, number>();
  /** Hears how long each call took, once somebody has asked for it. */
  onCall: ((kind: Kind, seconds: number) => void) | null = null;
  /** How many revisions each durable reader was behind when it last looked. Told by the process that runs them. */
  readersBehind: () => Iterable<[name: string, revisions: number]> = () => [];

  refuse(reason: RefusalReason): void {
    this.refusals.set(reason, (this.refusals.get(reason) ?? 0) + 1);
  }

  countNotice(reason: NoticeReason, times: number): void {
    this.notices.set(reason, (this.notices.get(reason) ?? 0) + times);
  }

  countMail(kind: MailKind, outcome: MailOutcome): void {
    const key = `${kind} ${outcome}` as const;
    this.mails.set(key, (this.mails.get(key) ?? 0) + 1);
  }

  countIncoming(outcome: IncomingOutcome): void {
    this.mailsIn.set(outcome, (this.mailsIn.get(outcome) ?? 0) + 1);
  }

  refuseUpgrade(status: string): void {
    this.upgrades.set(status, (this.upgrades.get(status) ?? 0) + 1);
  }
}
