import type { Role } from './public.ts';

/** What the panel is told of a school; each of it is for its admins alone. */

/** `code`: with which those sign in who have no e-mail. `revision`: that of the last change of its settings, of which these are some. */
export type SchoolFacts = {
  establishmentId: string;
  name: string;
  timezone: string;
  code: string;
  revision: number;
};

/** Days on which a school tells its people nothing, each as `yyyy-mm-dd`, the last one too. */
export type ClosedDays = { id: string; from: string; to: string; name: string };

/** Those of a role. Whoever is suspended, or has left, counts nowhere else. */
export type RoleFigures = {
  role: Role;
  active: number;
  neverSignedIn: number;
  withoutEmail: number;
  suspended: number;
};

export type Statistics = {
  people: RoleFigures[];
  /** The last 28 days of the school's own calendar, today last, each `yyyy-mm-dd` with the messages written on it. */
  messages: { day: string; count: number }[];
  /** How many messages of these days were told at once, in spite of the hours of the school. */
  toldNow: number;
  health: Health;
};

/**
 * `database`: whether it can be written to · `bus`: whether this process is the only one, hears the others, or reads what they did ·
 * `behind`: changes of the school that have not been counted yet.
 */
export type Health = { database: 'ready' | 'readOnly'; bus: 'single' | 'joined' | 'polling'; behind: number };

export type JobState = 'waiting' | 'running' | 'done' | 'failed';

/** Long work of a school; `total` is null where nobody knows how much there is. */
export type JobProgress = {
  id: string;
  kind: string;
  state: JobState;
  done: number;
  total: number | null;
  createdAt: Date;
  endedAt: Date | null;
};
