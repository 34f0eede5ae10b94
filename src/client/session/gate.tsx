import type { ReactNode } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { useLocale } from '../i18n/use-translate.ts';
import { Splash } from '../layout/splash.tsx';
import { Unreachable } from '../layout/unreachable.tsx';
import { signInPath } from '../paths.ts';
import { SomebodyElse } from './somebody-else.tsx';
import { useSession } from './use-session.ts';
import { WrongAddress } from './wrong-address.tsx';

/** Lets signed-in people through and leads the others to the sign-in page, remembering where they wanted to go. */
export function Gate({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [path] = useLocation();
  const search = useSearch();
  const session = useSession();
  if (session === 'checking') return <Splash />;
  if (session === 'unreachable') return <Unreachable />;
  if (session === 'elsewhere') return <WrongAddress />;
  if (session === 'other') return <SomebodyElse />;
  if (session === 'in') return children;
  return <Redirect to={signInPath(locale, session === 'left' ? null : withMessage(path, search))} replace />;
}

/** Whoever follows a link to a message is led to it once they are signed in; what else stands behind the question mark waits for nobody. */
function withMessage(path: string, search: string): string {
  const message = new URLSearchParams(search).get('message');
  return message === null ? path : `${path}?message=${message}`;
}
