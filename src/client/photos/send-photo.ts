/** The server has said no, in a word that stands in its answer as in that of a call. */
class PhotoRefused extends Error {
  override name = 'TRPCClientError';
  readonly data: unknown;

  constructor(data: unknown) {
    super('A photo was refused');
    this.data = data;
  }
}

const answerWithinMs = 30_000;

/** Makes this picture the reader's photo. Rejects where the server refuses, and where no answer came. */
export async function sendPhoto(picture: Blob): Promise<void> {
  const answer = await fetch('/photos/own', {
    method: 'PUT',
    body: picture,
    headers: { 'content-type': picture.type },
    signal: AbortSignal.timeout(answerWithinMs),
  });
  if (answer.ok) return;
  const said = (await answer.json().catch(() => null)) as { error?: { data?: unknown } } | null;
  throw new PhotoRefused(said?.error?.data);
}
