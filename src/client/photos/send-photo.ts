import { refusedBy } from '../live/refused.ts';

const answerWithinMs = 30_000;

/** Makes this picture the reader's photo. Rejects where the server refuses, and where no answer came. */
export async function sendPhoto(picture: Blob): Promise<void> {
  const answer = await fetch('/photos/own', {
    method: 'PUT',
    body: picture,
    headers: { 'content-type': picture.type },
    signal: AbortSignal.timeout(answerWithinMs),
  });
  if (!answer.ok) throw await refusedBy(answer);
}
