import type { TRPCError } from '@trpc/server';
import type { App } from '../context.ts';
import { errorData } from '../error-data.ts';
import { isNonsense, logBug } from './log-bug.ts';

type Noted = { error: TRPCError; path?: string | undefined; type: string };

/** What was answered with an error: counted, and logged where it is a bug. */
export function noteError(app: Pick<App, 'counts' | 'log' | 'noteOutage'>, noted: Noted): void {
  if (isNonsense(noted.error)) app.counts.nonsense += 1;
  else app.counts.refuse(errorData(noted.error).reason);
  logBug(app, noted);
}
