import { CompiledQuery } from 'kysely';
import type { Logger } from 'pino';
import { followClasses } from '../classes/follow-classes.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import { prepared } from '../db/prepared.ts';
import { refreshDue, type Parts as Changing } from './refresh-due.ts';

/** Together with the second after which a process without Redis looks at the counters, rights follow within two. */
const everyMs = 800;

/**
 * Schools in which somebody's rights are due, or the conversations of a class. What a transaction that goes on has yet to change is not
 * due before its end.
 */
const readDue = prepared(`
  select establishment_id, 'rights' as what from (select establishment_id from person_due limit 1000 for update skip locked) person
  union select establishment_id, 'rights' from conversation_due
  union select establishment_id, 'classes' from (select establishment_id from class_due limit 1000 for update skip locked) class
  union select establishment_id, 'classes' from (select establishment_id from guardian_denied limit 1000 for update skip locked) denied
  union select establishment_id, 'classes' from substitution where ended_at is null and until_at <= now()`);

const steps = { rights: refreshDue, classes: followClasses };

type Parts = Changing & { log: Logger; noteOutage: (error: unknown) => void };

/**
 * Rights follow whatever changes them, a verb, an import or an operator's SQL: what is due is looked for all the time by each process,
 * in one query, and at once where a verb here says so.
 */
export class DueRights {
  private readonly parts: Parts;
  private readonly timer: NodeJS.Timeout;
  private looking = false;
  private again = false;
  private closed = false;

  constructor(parts: Parts) {
    this.parts = parts;
    this.timer = setInterval(() => this.wake(), everyMs);
  }

  wake(): void {
    // One at a time: a database that hangs would be asked over every connection that there is.
    if (this.looking) this.again = true;
    else void this.look();
  }

  /** What is left is taken by another process, or at the next start. */
  close(): void {
    this.closed = true;
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    this.looking = true;
    try {
      do this.again = false;
      while (((await this.round()) || this.again) && !this.closed);
    } catch (err) {
      if (isUnavailable(err)) this.parts.noteOutage(err);
      else this.parts.log.warn({ err }, 'rights that are due were not looked at; again in a second');
    } finally {
      this.looking = false;
    }
  }

  /** A step in each school, so that none waits for a long import of another. False where nothing is due, or one of them failed. */
  private async round(): Promise<boolean> {
    const { rows } = await this.parts.live.executeQuery<{ establishmentId: string; what: keyof typeof steps }>(
      CompiledQuery.raw(readDue),
    );
    const failures: unknown[] = [];
    for (const { establishmentId, what } of rows)
      await steps[what](this.parts, establishmentId).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
    return rows.length > 0;
  }
}
