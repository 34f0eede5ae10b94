import type { Named } from './public.ts';

/** How soon a member of staff usually answers, where they want it said. */
export const answerTimes = ['sameDay', 'twoDays', 'week'] as const;
export type AnswerTime = (typeof answerTimes)[number];

/** Days as `yyyy-mm-dd` by the calendar of the school, the last one too. `text`: what whoever writes meanwhile is answered; '' for no more than that. */
export type Absence = { from: string; until: string; text: string; substitute: Named | null };

/** What a member of staff has said at one of their schools; an absence that is over is none. */
export type OwnAvailability = { establishmentId: string; answersWithin: AnswerTime | null; absence: Absence | null };

/**
 * What the other one of a direct conversation has said of when they answer, as its reader may know it. `answersWithin` is for families.
 * `since`: from when on what its reader writes is answered automatically; `hasWritten`: whether they have since; `maySubstitute`: whether
 * they may write to the substitute.
 */
export type Availability = {
  answersWithin: AnswerTime | null;
  absence: (Absence & { since: Date; hasWritten: boolean; maySubstitute: boolean }) | null;
};
