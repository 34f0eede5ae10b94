import type { Revision } from './change.ts';

/** So many revisions are kept in any case, for those who subscribe between a reading of the rows and now. */
const least = 200;
/** What was written in them is kept up to this many characters: a school that sends novels is remembered for less long. */
const mostCharacters = 2_097_152;

/** The latest revisions of one establishment, without a hole: everything above `floor`. */
export class Backlog {
  floor = 0;
  private readonly revisions: Revision[] = [];
  private characters = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = Math.max(most, least);
  }

  beginAt(floor: number): void {
    this.revisions.length = this.characters = 0;
    this.floor = floor;
  }

  /** Forgets the oldest for it where there is no more room. */
  add(revision: Revision): void {
    this.revisions.push(revision);
    this.characters += charactersOf(revision);
    while (this.isFull()) {
      const oldest = this.revisions.shift()!;
      this.characters -= charactersOf(oldest);
      this.floor = oldest.revision;
    }
  }

  /** What happened between `floor` and where the backlog begins. False where there is no room for it. */
  reachBack(floor: number, revisions: readonly Revision[]): boolean {
    const characters = this.characters + sum(revisions.map(charactersOf));
    if (this.revisions.length + revisions.length > this.most || characters > mostCharacters) return false;
    this.revisions.unshift(...revisions);
    this.characters = characters;
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

  private isFull(): boolean {
    const { length } = this.revisions;
    return length > this.most || (length > least && this.characters > mostCharacters);
  }
}

function charactersOf({ changes }: Revision): number {
  return sum(changes.map(({ event }) => (event.type === 'message' ? event.message.body.length : 0)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
