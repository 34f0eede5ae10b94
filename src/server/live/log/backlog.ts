import type { Message } from '../../../shared/public.ts';
import type { Change, Revision } from './change.ts';
import { changedMessagesIn, withLastMessagesNow } from './last-messages-now.ts';

/** So many revisions are kept for those who subscribe between a reading of the rows and now, unless they are very large. */
const least = 200;
/** What they hold is kept up to about so much memory: a school that sends novels is remembered for less long. */
const mostBytes = 2_200_000;
const veryLargeBytes = 4 * mostBytes;

/** What objects of each kind take beside their longer texts and lists, as measured; nobody counts exactly. */
const eventBytes = 500;
const participantBytes = 350;
const personBytes = 100;

/** The latest revisions of one establishment, without a hole: everything above `floor`. */
export class Backlog {
  floor = 0;
  private readonly revisions: Revision[] = [];
  /** Of each revision, in the same order. */
  private readonly sizes: number[] = [];
  private bytes = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = Math.max(most, least);
  }

  beginAt(floor: number): void {
    this.revisions.length = this.sizes.length = this.bytes = 0;
    this.floor = floor;
  }

  /** Forgets the oldest for it where there is no more room. */
  add(revision: Revision): void {
    this.forgetWhatSaid(revision);
    const size = sizeOf(revision);
    this.revisions.push(revision);
    this.sizes.push(size);
    this.bytes += size;
    while (this.isFull()) {
      this.floor = this.revisions.shift()!.revision;
      this.bytes -= this.sizes.shift()!;
    }
  }

  /** What happened between `floor` and where the backlog begins. False where there is no room for it. */
  reachBack(floor: number, revisions: readonly Revision[]): boolean {
    const changed = changedMessagesIn(this.revisions);
    const present = revisions.map((revision) => withLastMessagesNow(revision, changed));
    const sizes = present.map(sizeOf);
    const bytes = this.bytes + sum(sizes);
    if (this.revisions.length + revisions.length > this.most || bytes > mostBytes) return false;
    this.revisions.unshift(...present);
    this.sizes.unshift(...sizes);
    this.bytes = bytes;
    this.floor = floor;
    return true;
  }

  /** Every revision above `after`, or null where the backlog does not reach so far back. */
  since(after: number): Revision[] | null {
    if (after < this.floor) return null;
    let index = this.revisions.length;
    while (index > 0 && this.revisions[index - 1]!.revision > after) index -= 1;
    return this.revisions.slice(index);
  }

  /** A conversation that is remembered with its last message would tell whoever comes back what was taken back since. */
  private forgetWhatSaid(revision: Revision): void {
    const changed = changedMessagesIn([revision]);
    if (changed.size === 0) return;
    for (const [index, remembered] of this.revisions.entries()) {
      const present = withLastMessagesNow(remembered, changed);
      if (present === remembered) continue;
      this.revisions[index] = present;
      const size = sizeOf(present);
      this.bytes += size - this.sizes[index]!;
      this.sizes[index] = size;
    }
  }

  private isFull(): boolean {
    const { length } = this.revisions;
    return length > this.most || (this.bytes > mostBytes && (length > least || this.bytes > veryLargeBytes));
  }
}

function sizeOf({ changes }: Revision): number {
  return sum(changes.map((change) => eventBytes + eventSizeOf(change) + listsSizeOf(change)));
}

function eventSizeOf({ event }: Change): number {
  if (event.type === 'message') return messageSizeOf(event.message);
  if (event.type !== 'conversation') return 0;
  const { participants, lastMessage } = event.conversation;
  return participants.length * participantBytes + (lastMessage ? eventBytes + messageSizeOf(lastMessage) : 0);
}

function messageSizeOf({ body, mentions, attachments, reactions }: Message): number {
  const people = mentions.length + sum(reactions.map(({ userIds }) => 1 + userIds.length));
  return body.length + people * personBytes + attachments.length * participantBytes;
}

function listsSizeOf({ to, joins = [], leaves = [], narrows = [] }: Change): number {
  const named = to === 'participants' ? 0 : to.length;
  return (named + joins.length + leaves.length + narrows.length) * personBytes;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
