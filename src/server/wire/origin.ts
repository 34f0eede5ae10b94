import type { IncomingMessage } from 'node:http';
import { isLoopback, type Config } from '../config.ts';
import type { Log } from '../log.ts';

/** The header in which our page says where it was opened. A browser names no origin when a page asks its own server by GET. */
const pageHeader = 'x-preau-origin';

const rememberedForMs = 24 * 3_600_000;
const mostRemembered = 100;

/** The origins whose pages are ours: scheme, host and port alike. A cookie travels with requests of any page. */
export class Origins {
  /** Where the school is reached; null where no other machine can reach it by an address that is allowed. */
  readonly address: string | null;
  private readonly allowed: readonly string[];
  private readonly log: Log;
  private readonly told = new Set<string>();
  private since = performance.now();

  constructor({ origins, publicUrl }: Pick<Config, 'origins' | 'publicUrl'>, log: Log) {
    const address = origins.includes(publicUrl) ? publicUrl : origins[0]!;
    this.address = isLoopback(new URL(address).hostname) ? null : address;
    this.allowed = origins;
    this.log = log;
  }

  /** Whether the page that asks is one of ours. */
  hasSent({ headers: { origin } }: IncomingMessage): boolean {
    return origin !== undefined && this.isAllowed(origin);
  }

  /**
   * Whether it is our page, but opened under an address that is not allowed. It says so itself: a proxy may write another `Host`.
   * Only a page of the same origin can send that header, for any other must ask before, and is not allowed to.
   */
  isElsewhere({ headers }: IncomingMessage): boolean {
    const origin = headers[pageHeader];
    return typeof origin === 'string' && !this.isAllowed(origin);
  }

  private isAllowed(origin: string): boolean {
    if (this.allowed.includes(origin)) return true;
    this.tell(origin);
    return false;
  }

  /** Once a day for each origin, and of a hundred at most: anybody can invent more. */
  private tell(origin: string): void {
    if (performance.now() - this.since >= rememberedForMs) {
      this.told.clear();
      this.since = performance.now();
    }
    if (this.told.size >= mostRemembered || this.told.has(origin) || !isOrigin(origin)) return;
    this.told.add(origin);
    this.log.warn(
      { origin, allowed: this.allowed },
      'a page of an origin that is not allowed was refused: if people are to reach the school there, set PREAU_PUBLIC_URL to it, or name it in PREAU_ORIGINS beside the others',
    );
  }
}

const longest = 300;

function isOrigin(text: string): boolean {
  return text.length <= longest && URL.canParse(text) && new URL(text).origin === text;
}
