import { refusedBy } from '../live/refused.ts';

/** The server cuts a request that takes longer. */
const answerWithinMs = 30_000;

/** Sends what follows upon `offset`, and returns how much of the file the server has then. Rejects where it refuses, and where no answer came. */
export async function sendPart(id: string, offset: number, part: ArrayBuffer, over: AbortSignal): Promise<number> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, answerWithinMs);
  over.addEventListener('abort', end);
  try {
    const answer = await fetch(`/uploads/${id}?offset=${offset}`, {
      method: 'PATCH',
      body: part,
      headers: { 'content-type': 'application/octet-stream' },
      signal: ending.signal,
    });
    const received = Number(answer.headers.get('upload-offset') ?? NaN);
    // It has another part of it than was thought: the upload goes on from there.
    if ((answer.ok || answer.status === 409) && received !== offset && received >= 0) return received;
    throw await refusedBy(answer);
  } finally {
    clearTimeout(timer);
    over.removeEventListener('abort', end);
  }
}
