import { setTimeout as wait } from 'node:timers/promises';
import type { MailFailure } from '../../shared/mails.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import type { Log } from '../log.ts';
import type { Counts } from '../metrics/counts.ts';
import { asPage } from './as-page.ts';
import { asText } from './as-text.ts';
import { endMails, hold, putOff, type Ended } from './end-mails.ts';
import { isFinal } from './fault-of.ts';
import { addressFor } from './incoming/addresses.ts';
import { headerText, isAddress } from './letter.ts';
import { messageIdOf } from './message-id.ts';
import type { PostOffice } from './post-office.ts';
import type { Desk, Kinds, Prepared } from './prepare.ts';
import { takeDue, type Taken } from './take-due.ts';

/** So many are taken by one look, and so many are under way: an SMTP server that hangs is not asked over every connection there is. */
const [takenAtOnce, underWayAtMost] = [25, 40];
/** Five thousand within a minute, and between two of them everybody else has their turn. */
const betweenMs = 8;

const closeMs = 3_000;

type Parts = Desk & {
  kinds: Kinds;
  postOffice: PostOffice | null;
  log: Log;
  noteOutage: (error: unknown) => void;
  counts: Pick<Counts, 'countMail'>;
  /** In which conversations something was mailed. */
  told: (conversationIds: Iterable<string>) => void;
};

/** Hands over what is due. What is under way at a kill is due again a minute later. */
export class MailSender {
  private readonly parts: Parts;
  private readonly underWay = new Set<Promise<void>>();
  private isClosed = false;
  private lastFault: string | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** As long as there is anything due, and the minute has room for it; what is then under way goes on by itself. */
  async sendDue(isClosed: () => boolean = () => false): Promise<void> {
    while (!isClosed()) {
      // To take one at a time would cost more than to hand it over.
      while (this.underWay.size > underWayAtMost - takenAtOnce) await Promise.race(this.underWay);
      const { live, mail, counts } = this.parts;
      const { due, ended } = await takeDue(live, mail, takenAtOnce);
      for (const { kind, state } of ended) counts.countMail(kind, state);
      if (due.length + ended.length === 0) return;
      for (const one of due) {
        this.start(one);
        await wait(betweenMs);
      }
    }
  }

  /** Waits a moment for what is under way; what takes longer is due again by itself. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.race([this.settled(), wait(closeMs, undefined, { ref: false })]);
  }

  /** Once nothing is under way. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private start(taken: Taken): void {
    const { log, noteOutage } = this.parts;
    const sending = this.send(taken)
      .catch((error: unknown) => {
        if (this.isClosed) return;
        if (isUnavailable(error)) noteOutage(error);
        else log.error({ err: error, mail: taken.id }, 'a mail was not handed over; it is tried again in a minute');
      })
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  private async send(taken: Taken): Promise<void> {
    const { live, kinds, counts, told } = this.parts;
    const { id, kind } = taken;
    const end = async (ended: Ended) => {
      await endMails(live, [ended]);
      counts.countMail(kind, ended.state);
      if (taken.conversationId !== null) told([taken.conversationId]);
    };
    if (!isAddress(taken.address)) {
      const failure = { what: 'addressRefused', code: null, said: null } as const;
      return end({ id, state: 'bounced', reason: 'addressRefused', failure });
    }
    const prepared = await kinds[kind](this.parts, taken);
    if ('skip' in prepared) return end({ id, state: 'skipped', reason: prepared.skip });
    if ('until' in prepared) {
      await hold(live, id, prepared.until);
      return counts.countMail(kind, 'held');
    }
    const failure = await this.handOver(taken, prepared);
    this.note(failure);
    if (failure === null) return end({ id, state: 'handedOver' });
    if (isFinal(failure)) {
      const reason = failure.what === 'mailRefused' ? 'mailRefused' : 'addressRefused';
      return end({ id, state: 'bounced', reason, failure });
    }
    await putOff(live, id, failure);
    counts.countMail(kind, 'putOff');
  }

  private async handOver(taken: Taken, prepared: Extract<Prepared, { letter: unknown }>) {
    const { letter, locale, unsubscribe, answerTo: replyTo, isReply } = prepared;
    const { mail, postOffice } = this.parts;
    return postOffice!.handOver({
      to: taken.address,
      subject: headerText(letter.subject),
      messageId: messageIdOf(taken, mail.from!.address),
      html: await asPage(letter, locale),
      text: asText(letter),
      language: locale,
      unsubscribe,
      replyTo,
      // What answers a mail comes back to nobody, or two programs might write to each other for ever.
      returnTo: isReply ? '' : (addressFor('bounce', taken, mail) ?? undefined),
    });
  }

  /** Once for each thing that stands in the way, and once when nothing does any more; of one recipient it is said nowhere. */
  private note(failure: MailFailure | null): void {
    const isOfOne = failure?.what === 'addressRefused' || failure?.what === 'mailRefused';
    const what = failure === null || isOfOne ? null : failure.what;
    if (what === this.lastFault) return;
    this.lastFault = what;
    const { log } = this.parts;
    if (what === null) log.info('mails are handed over again');
    else log.warn({ what, code: failure!.code }, 'the SMTP server takes no mails; each is tried again, ever later');
  }
}
