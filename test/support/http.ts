import type { ErrorData } from '../../src/server/error-data.ts';

export type Answered = { status: number; json: unknown; data: ErrorData | undefined; text: string; headers: Headers };

type Options = { cookie?: string; origin?: string; type?: string; method?: string; headers?: Record<string, string> };

/** One request as a browser or a tool would write it by hand. */
export async function post(url: string, body: unknown, options: Options = {}): Promise<Answered> {
  const { cookie, origin, type = 'application/json', method = 'POST', headers } = options;
  const sent = { 'content-type': type, ...(cookie && { cookie }), ...(origin && { origin }), ...headers };
  const content = typeof body === 'string' ? body : JSON.stringify({ json: body });
  const response = await fetch(url, { method, headers: sent, body: method === 'GET' ? undefined : content });
  return answered(response);
}

export async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const json: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : streamed(text);
  return { status: response.status, json, data: dataOf(json), text, headers: response.headers };
}

/** A subscription over HTTP answers as a stream, even where it only says no. */
function streamed(text: string): unknown {
  const [, error] = /^event: serialized-error\ndata: (.*)$/m.exec(text) ?? [];
  return error === undefined ? undefined : { error: JSON.parse(error) as unknown };
}

function dataOf(json: unknown): ErrorData | undefined {
  const { error } = (json ?? {}) as { error?: { json?: { data: ErrorData }; data?: ErrorData } };
  return error?.json?.data ?? error?.data;
}

/** The last session that an answer sets, as a browser sends it back. */
export function sessionOf(answer: Answered): string {
  const sessions = cookiesOf(answer).filter(([pair]) => /^(__Host-)?preau_session=/.test(pair!));
  return sessions.at(-1)?.[0] ?? '';
}

/** The cookies that an answer sets, each as its parts in order. */
export function cookiesOf({ headers }: Answered): string[][] {
  return headers.getSetCookie().map((cookie) => cookie.split('; '));
}
