/** The server has said no, in a word that stands in its answer as in that of a call. */
export class PartRefused extends Error {
  override name = 'TRPCClientError';
  readonly data: unknown;

  constructor(data: unknown) {
    super('A part of a file was refused');
    this.data = data;
  }
}

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
    const said = (await answer.json().catch(() => null)) as { error?: { data?: unknown } } | null;
    throw new PartRefused(said?.error?.data);
  } finally {
    clearTimeout(timer);
    over.removeEventListener('abort', end);
  }
}
