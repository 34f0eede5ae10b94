import type { Locale } from '../../shared/locales.ts';
import type { ConversationKind } from '../../shared/public.ts';
import { aftermathOf, type Aftermath } from './aftermath.ts';
import { dayName, schoolDay, timeOn } from './calendar.ts';
import type { Who } from './people.ts';

/**
 * A conversation written like a play. `# 3` opens the third school day before the seeding, `17:42 parent: …` a message, and
 * what follows belongs to it. `{fr:2}` is the name of a school day, `{fr:-4+}` its full date, in French, English (en) or Arabic (ar).
 * `{@teacher}` mentions somebody who takes part, `{@all}` everyone. What became of a message stands below it (`aftermath.ts`).
 */
export type Script = {
  /** Makes the conversation's id: never changed. */
  name: string;
  kind: ConversationKind;
  title?: string;
  /** The first one made it. */
  people: readonly [Who, ...Who[]];
  /** How many of the last messages someone has not read yet; whoever is not named has read them all. */
  unread?: Partial<Record<Who, number>>;
  /** Who has it first in their list, and who has silenced it. */
  pinned?: readonly Who[];
  muted?: readonly Who[];
  /** What one of them has written for a school day to come, `in` so many of them. */
  later?: { who: Who; in: number; at: string; body: string };
  /** Its first one announced it and asks for an acknowledgement, until in so many school days; who has given it. */
  asks?: { in: number; acknowledged: readonly Who[] };
  /** What one of them has begun to write. */
  draft?: { who: Who; body: string };
  play: string;
};

type Line = { author: Who; at: Date; body: string } & Aftermath;

export function linesOf(script: Script, now: Date, timezone: string): Line[] {
  return script.play
    .split(/^# /m)
    .slice(1)
    .flatMap((act) => linesOfDay(script, act, now, timezone));
}

function linesOfDay(script: Script, act: string, now: Date, timezone: string): Line[] {
  const [daysAgo = '', ...messages] = act.split(/^(?=\d\d:\d\d \w+: )/m);
  const day = schoolDay(now, Number(daysAgo), timezone);
  return messages.map((message) => {
    const [, time = '', name, said = ''] = /^(\S+) (\w+): (.*)$/s.exec(message) ?? [];
    const author = script.people.find((who) => who === name);
    if (!author) throw new Error(`Demo conversation ${script.name}: ${name} writes and does not take part.`);
    const { body, ...aftermath } = aftermathOf(said.trim());
    return { author, at: timeOn(day, time, timezone), body: sayDays(body, now, timezone), ...aftermath };
  });
}

function sayDays(body: string, now: Date, timezone: string): string {
  return body.replace(/\{(fr|en|ar):(-?\d+)(\+?)\}/g, (_, locale: Locale, daysAgo: string, full: string) =>
    dayName(schoolDay(now, Number(daysAgo), timezone), locale, full !== ''),
  );
}
