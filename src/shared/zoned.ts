/** A day of the calendar, wherever it is. */
export type Day = {
  /** As `yyyy-mm-dd`. */
  text: string;
  /** 1 is Monday. */
  weekday: number;
  before(): Day;
  after(): Day;
};

const dayMs = 86_400_000;

export function dayOf(text: string): Day {
  return newDay(Date.parse(text));
}

/** `midnightMs`: the beginning of the day where clocks show universal time, which knows no clock changes. */
function newDay(midnightMs: number): Day {
  return {
    text: new Date(midnightMs).toISOString().slice(0, 10),
    weekday: new Date(midnightMs).getUTCDay() || 7,
    before: () => newDay(midnightMs - dayMs),
    after: () => newDay(midnightMs + dayMs),
  };
}

/** Which day it is at a moment. */
export function dayIn(timezone: string, at: Date): Day {
  const shown = at.getTime() + offsetMs(timezone, at.getTime());
  return newDay(shown - (((shown % dayMs) + dayMs) % dayMs));
}

/**
 * When the clocks show a minute of a day: twice where they go back in between. One that they jump over is as long after the jump as it
 * would have been after the moment of it.
 */
export function momentOf(timezone: string, day: Day, minute: number): { first: Date; last: Date } {
  const shown = Date.parse(day.text) + minute * 60_000;
  const before = shown - offsetMs(timezone, shown - dayMs);
  const after = shown - offsetMs(timezone, shown + dayMs);
  const real = [before, after].filter((at) => at + offsetMs(timezone, at) === shown);
  const [first, last] = real.length > 0 ? [Math.min(...real), Math.max(...real)] : [before, before];
  return { first: new Date(first), last: new Date(last) };
}

/** By how much the clocks are ahead of universal time. */
function offsetMs(timezone: string, at: number): number {
  const parts = formatOf(timezone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(at / 1_000) * 1_000;
}

/** To make one costs more than all that is asked of it. There are as many as schools have time zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const numeric = 'numeric';
  const date = { year: numeric, month: numeric, day: numeric } as const;
  const time = { hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, ...date, ...time });
  formats.set(timeZone, format);
  return format;
}
