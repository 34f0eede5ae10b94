import type { Issue } from '../../shared/issues.ts';
import type { RefusalReason } from '../../shared/refusals.ts';

/** A call whose answer never came: it may have been done or not. Only what is safe to repeat is repeated. */
export class OutcomeUnknown extends Error {
  constructor(cause: 'timeOut' | 'connectionLost' | 'disconnected') {
    super(cause);
    this.name = 'OutcomeUnknown';
  }
}

type RefusalData = { reason?: unknown; issues?: unknown; retryAfterMs?: unknown; code?: unknown };

/**
 * Why the server said no; null when it did not answer, could not tell, or answered with a bug. The server knows its own reasons: a later
 * one may have some that this page has no sentence for, and is said no by all the same (src/client/i18n/new-translate.ts).
 */
export function refusalOf(error: unknown): RefusalReason | null {
  const reason = dataOf(error)?.reason;
  if (typeof reason !== 'string' || reason === 'internal.bug' || isUnavailable(error)) return null;
  return reason as RefusalReason;
}

/** A sentence's name for any error: the refusal's own, or that of a broken line or a bug. */
export function sentenceOf(error: unknown): RefusalReason | 'live.noAnswer' {
  const refusal = refusalOf(error);
  if (refusal) return refusal;
  if (isUnavailable(error)) return 'server.unavailable';
  return isBug(error) ? 'internal.bug' : 'live.noAnswer';
}

/** Which fields of what was sent the server found wrong, and how. */
export function fieldIssuesOf(error: unknown): Issue[] {
  const issues = dataOf(error)?.issues;
  return Array.isArray(issues) ? issues.filter(isIssue) : [];
}

function isIssue(value: unknown): value is Issue {
  if (typeof value !== 'object' || value === null) return false;
  return 'path' in value && typeof value.path === 'string' && 'reason' in value && typeof value.reason === 'string';
}

/** How long to wait before the same is asked again; null where waiting helps nothing. */
export function retryAfterOf(error: unknown): number | null {
  const data = dataOf(error);
  if (data?.code !== 'TOO_MANY_REQUESTS' && !isUnavailable(error)) return null;
  return typeof data?.retryAfterMs === 'number' ? data.retryAfterMs : 1_000;
}

export function isSessionOver(error: unknown): boolean {
  return dataOf(error)?.code === 'UNAUTHORIZED';
}

/** Answered, but not with a reason: something broke on the server's side. */
export function isBug(error: unknown): boolean {
  return dataOf(error) !== null && refusalOf(error) === null && !isUnavailable(error);
}

/** The line broke, nothing came in time, or the server could not tell at the moment: later it may. */
export function isUnanswered(error: unknown): boolean {
  return isUnavailable(error) || (isOfWire(error) && dataOf(error) === null);
}

/** Answered that it cannot tell at the moment: its database is away. */
function isUnavailable(error: unknown): boolean {
  return dataOf(error)?.code === 'SERVICE_UNAVAILABLE';
}

function dataOf(error: unknown): RefusalData | null {
  if (!isOfWire(error)) return null;
  const { data } = error;
  return typeof data === 'object' && data !== null ? data : null;
}

/** A `TRPCClientError`, known by its name: the pages before the sign-in say what went wrong without fetching all that talks to the server. */
function isOfWire(error: unknown): error is Error & { data?: unknown } {
  return error instanceof Error && error.name === 'TRPCClientError';
}
