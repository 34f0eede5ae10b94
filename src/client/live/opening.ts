import { stay } from '../session/was-in.ts';
import type { LiveClient } from './client.ts';
import { withDates } from './dates.ts';

type Opening = Awaited<ReturnType<LiveClient['opening']['query']>>;
/** What a page begins with: who one is, the list, and the messages of the conversation of its address, if those are read there. */
export type Opened = Opening & { conversationId: string | null; askedAt: number; heardAt: number };

type Said = { result?: { data?: Parameters<typeof withDates.deserialize>[0] } };

declare global {
  interface Window {
    /** What the page itself asks for before the first script has come, where somebody was signed in (index.html). */
    preauOpening?: {
      stay: string;
      conversationId: string | null;
      askedAt: number;
      answer: Promise<{ said: Said | null; heardAt: number }>;
    };
  }
}

/** The socket may have answered long before. */
const patienceMs = 4_000;

/**
 * What was asked for before the scripts came, for whoever takes it first; null where nothing was, by somebody who has left since, where it
 * was refused, did not come in time or is another's answer than ours: then it is asked for on the socket.
 */
export async function takeOpening(): Promise<Opened | null> {
  const asked = window.preauOpening;
  delete window.preauOpening;
  if (!asked || asked.stay !== stay()) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null));
  const answer = await Promise.race([asked.answer, late]);
  const { conversationId, askedAt } = asked;
  const opening = answer && read(answer.said);
  return opening && { ...opening, conversationId, askedAt, heardAt: answer.heardAt };
}

/** A network that asks for a sign-in of its own answers in the place of any server. */
function read(said: Said | null): Opening | null {
  const data = said?.result?.data;
  const opening = data && (withDates.deserialize(data) as Partial<Opening>);
  return opening?.me && opening.conversations ? (opening as Opening) : null;
}
