import { stay } from '../session/was-in.ts';
import type { LiveClient } from './client.ts';
import { withDates } from './dates.ts';

type Opening = Awaited<ReturnType<LiveClient['opening']['query']>>;
/** What a page begins with: who one is, the list, and the messages of the conversation of its address, if those are read there. */
export type Opened = Opening & { conversationId: string | null; askedAt: number; heardAt: number };

declare global {
  interface Window {
    /** What the page itself asks for before the first script has come, where somebody was signed in (index.html). */
    preauOpening?: {
      stay: string;
      conversationId: string | null;
      askedAt: number;
      answer: Promise<{
        said: { result: { data: Parameters<typeof withDates.deserialize>[0] } } | null;
        heardAt: number;
      }>;
    };
  }
}

/** The socket may have answered long before. */
const patienceMs = 4_000;

/**
 * What was asked for before the scripts came, for whoever takes it first; null where nothing was, by somebody who has left since, where it
 * was refused, did not come in time or is of a server that does not know it: then it is asked for on the socket.
 */
export async function takeOpening(): Promise<Opened | null> {
  const asked = window.preauOpening;
  delete window.preauOpening;
  if (!asked || asked.stay !== stay()) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null));
  const answer = await Promise.race([asked.answer, late]);
  if (!answer?.said) return null;
  const { conversationId, askedAt } = asked;
  return {
    ...(withDates.deserialize(answer.said.result.data) as Opening),
    conversationId,
    askedAt,
    heardAt: answer.heardAt,
  };
}
