const answerWithinMs = 10_000;

/** `address`: where the school is reached, null where the server knows of none that the reader could open. */
export type SessionAnswer = { is: 'in' | 'out' | 'unknown' } | { is: 'elsewhere'; address: string | null };

/**
 * Whether the cookie is good, which the answer renews; `elsewhere` where this page was opened under an address that the server does
 * not allow, `unknown` where it could not tell or nothing came in ten seconds, or as long as is said, for fetch itself would wait on.
 */
export async function askSession(withinMs = answerWithinMs): Promise<SessionAnswer> {
  try {
    const signal = AbortSignal.timeout(withinMs);
    const headers = { accept: 'application/json', 'x-preau-origin': location.origin };
    const answer = await fetch('/session', { headers, signal });
    if (answer.status === 403) return elsewhere(await answer.json());
    return { is: answer.status === 204 ? 'in' : answer.status === 401 ? 'out' : 'unknown' };
  } catch {
    return { is: 'unknown' };
  }
}

/** A proxy between may refuse too, in words of its own. */
function elsewhere(said: { reason?: unknown; address?: unknown } | null): SessionAnswer {
  if (said?.reason !== 'session.foreignOrigin') return { is: 'unknown' };
  const { address } = said;
  return { is: 'elsewhere', address: typeof address === 'string' && /^https?:/.test(address) ? address : null };
}
