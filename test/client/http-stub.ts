import { afterEach, vi } from 'vitest';

export type HttpAnswer = { status: number; body?: unknown } | 'noAnswer' | 'silence';
export type HttpCall = { path: string; body: unknown };

/** Puts the test's own answers where fetch would go to the server; returns what was asked. */
export function stubHttp(answer: (path: string) => HttpAnswer): HttpCall[] {
  const calls: HttpCall[] = [];
  vi.stubGlobal('fetch', async (address: string | URL, init?: RequestInit) => {
    const path = new URL(address, 'http://school.example').pathname;
    calls.push({ path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null });
    const given = answer(path);
    if (given === 'silence') return untilGivenUp(init?.signal);
    if (given === 'noAnswer') throw new TypeError('Failed to fetch');
    const text = given.body === undefined ? null : JSON.stringify(given.body);
    return new Response(text, { status: given.status, headers: { 'content-type': 'application/json' } });
  });
  return calls;
}

/** As fetch does with a server that says nothing: it waits for whoever asked to lose patience. */
function untilGivenUp(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
  });
}

export const done = (json: unknown): HttpAnswer => ({ status: 200, body: { result: { data: { json } } } });

export function refusal(status: number, reason: string, code: string, retryAfterMs?: number): HttpAnswer {
  const data = { code, reason, httpStatus: status, ...(retryAfterMs ? { retryAfterMs } : {}) };
  return { status, body: { error: { json: { message: reason, code: -32001, data } } } };
}

afterEach(() => vi.unstubAllGlobals());
