import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { NoticeReason } from '../../shared/notices.ts';
import type { Database } from '../db/schema.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import type { Log } from '../log.ts';
import { devicesOf } from './devices-of.ts';
import type { Ended } from './end-notices.ts';
import { toTry, type Group } from './group.ts';
import type { Push } from './push.ts';
import { reached } from './reached.ts';
import { sendGroup } from './send-group.ts';
import { takeDue, type Due } from './take-due.ts';

/** So many are taken by one look, and so many pushes of people are under way: one push service that hangs holds none of the others up. */
const [takenAtOnce, underWayAtMost] = [50, 64];

const closeMs = 3_000;

type Parts = {
  live: Kysely<Database>;
  push: Push;
  log: Log;
  noteOutage: (error: unknown) => void;
  count: (reason: NoticeReason, times: number) => void;
  /** In which conversations something was told. */
  told: (conversationIds: Iterable<string>) => void;
};

/** Tells what is due. What is under way at a kill is due again some seconds later. */
export class PushSender {
  private readonly parts: Parts;
  private readonly underWay = new Set<Promise<void>>();
  private isClosed = false;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** As long as there is anything due; what is then under way goes on by itself. */
  async sendDue(isClosed: () => boolean = () => false): Promise<void> {
    while (!isClosed()) {
      while (this.underWay.size >= underWayAtMost) await Promise.race(this.underWay);
      const taken = await takeDue(this.parts.live, takenAtOnce);
      if (!taken.any) return;
      this.countEnded(taken.ended);
      for (const group of await this.groupsOf(taken.due)) this.start(group);
    }
  }

  /** Waits a moment for what is under way; what takes longer is due again by itself, and nobody need be told that it failed. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.race([this.settled(), wait(closeMs, undefined, { ref: false })]);
  }

  /** Once nothing is under way. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private async groupsOf(due: readonly Due[]): Promise<Group[]> {
    const userIds = [...new Set(due.map(({ truths }) => truths[0]!.userId))];
    if (userIds.length === 0) return [];
    const people = await reached(this.parts.live, userIds);
    const devices = await devicesOf(this.parts.live, userIds);
    return due.map(({ summary, truths }) => {
      const last = truths.at(-1)!;
      const lead = summary ?? last;
      const own = devices.filter(({ userId }) => userId === last.userId);
      return {
        lead,
        summary: summary !== null,
        truths,
        person: people.get(last.userId)!,
        ...toTry(own, lead.told, Date.now()),
      };
    });
  }

  private start(group: Group): void {
    const { log, noteOutage } = this.parts;
    const sending = sendGroup(this.parts, group)
      .then((ended) => {
        this.countEnded(ended);
        this.parts.told(group.truths.map(({ conversationId }) => conversationId));
      })
      .catch((error: unknown) => {
        if (this.isClosed) return;
        if (isUnavailable(error)) noteOutage(error);
        else log.error({ err: error }, 'a notification was not sent; it is tried again in seconds');
      })
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  private countEnded(ended: readonly Ended[]): void {
    for (const { why } of ended) this.parts.count(why, 1);
  }
}
