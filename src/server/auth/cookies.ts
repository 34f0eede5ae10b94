import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { cookieName, sessionCookie } from './lucia.ts';

const deviceCookie = 'preau_device';
const deviceSeconds = 365 * 86_400;
/** A browser has one; several are somebody's attempt to have theirs taken for it. */
const tokensLookedAt = 3;

/** What a request's cookies say, and the cookies that are set beside the session's. Whatever else the header holds, however malformed, is passed over. */
export class Cookies {
  private readonly secure: boolean;

  constructor(secure: boolean) {
    this.secure = secure;
  }

  /** The tokens that may be the session's. Under https one of the plain name counts only where there is none of the name of today. */
  sessionsIn(req: IncomingMessage): { tokens: string[]; areOld: boolean } {
    const tokens = valuesOf(req, cookieName(sessionCookie, this.secure));
    const areOld = this.secure && tokens.length === 0;
    const all = areOld ? valuesOf(req, sessionCookie) : tokens;
    return { tokens: [...new Set(all)].slice(0, tokensLookedAt), areOld };
  }

  bearsSession(req: IncomingMessage): boolean {
    return this.sessionsIn(req).tokens.length > 0;
  }

  deviceIn(req: IncomingMessage): string | undefined {
    return valuesOf(req, cookieName(deviceCookie, this.secure))[0];
  }

  device(value: string): string {
    return this.serialize(cookieName(deviceCookie, this.secure), value, deviceSeconds);
  }

  /** Takes the cookie of the plain name from a browser that has been given the other. */
  noOldSession(): string {
    return this.serialize(sessionCookie, '', 0);
  }

  private serialize(name: string, value: string, maxAge: number): string {
    const { secure } = this;
    return stringifySetCookie({ name, value, maxAge, secure, path: '/', httpOnly: true, sameSite: 'lax' });
  }
}

/** Each by itself: of two with one name, the parser knows the first alone. */
function valuesOf({ headers }: IncomingMessage, name: string): string[] {
  return (headers.cookie ?? '').split(';').flatMap((pair) => valueOf(pair, name) || []);
}

function valueOf(pair: string, name: string): string | undefined {
  try {
    return parseCookie(pair)[name];
  } catch {
    return undefined;
  }
}
