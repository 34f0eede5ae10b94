import type { Email } from 'postal-mime';
import { mailBehind, type Behind } from './mail-behind.ts';
import type { IncomingOutcome } from './outcome.ts';
import { takeAnswer } from './take-answer.ts';
import { takeBounce, type Telling } from './take-bounce.ts';

/** A mail as it came: `from` and `to` as its envelope says, which no header does. */
export type Incoming = { from: string; to: readonly string[]; bytes: Buffer };

/** Does what a mail that came in asks for, for each of our addresses that it is to; the same again changes nothing. Throws where it is to come again later. */
export async function takeMail(app: Telling, { from, to, bytes }: Incoming): Promise<void> {
  const mail = await parsed(bytes);
  for (const address of new Set(to)) {
    const found = await mailBehind(app.live, address, app.mail);
    app.counts.countIncoming(found.is === 'ours' ? await taken(app, found.behind, { from, mail }) : found.is);
  }
}

/** Deeper than any mail program writes: what goes further was written to be a burden. */
const bounds = { maxNestingDepth: 20, maxHeadersSize: 262_144, maxRfc822NestingDepth: 2 };

async function parsed(bytes: Buffer): Promise<Email | null> {
  const { default: PostalMime } = await import('postal-mime');
  return PostalMime.parse(bytes, bounds).catch(() => null);
}

async function taken(app: Telling, behind: Behind, { from, mail }: { from: string; mail: Email | null }) {
  if (!mail) return 'unreadable' satisfies IncomingOutcome;
  return behind.purpose === 'bounce' ? takeBounce(app, behind, mail) : takeAnswer(app, behind, { from, mail });
}
