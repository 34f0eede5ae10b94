import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

/** In the order in which they are sent where the asker likes them alike: the smallest first. */
const codings = ['br', 'gzip', 'identity'] as const;

/** As the library is; its published types are of the version before. */
type Preferring = { encodings(available: readonly string[], options: { preferred: readonly string[] }): string[] };

/**
 * The content coding that whoever asks likes best of those in which a built file lies there (RFC 9110 §12.5.3). Who asks for a part of a
 * file means its own bytes. Who takes nothing that there is gets the file as it is.
 */
export function codingFor(req: IncomingMessage): string {
  if (req.headers.range !== undefined) return 'identity';
  const [best = 'identity'] = (new Negotiator(req) as unknown as Preferring).encodings(codings, { preferred: codings });
  return best;
}
