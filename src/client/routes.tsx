import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Splash } from './layout/splash.tsx';
import { Unreachable } from './layout/unreachable.tsx';
import { AcceptInvitation } from './session/accept-invitation.tsx';
import { Gate } from './session/gate.tsx';
import { SignIn } from './session/sign-in.tsx';

/** Everything that needs the socket comes in its own chunk, so that the sign-in page is light. */
const SignedIn = lazy(async () => ({ default: (await import('./signed-in.tsx')).SignedIn }));

/** For whoever builds pages; the build that schools are served has neither the page nor the address. */
const KitPage =
  import.meta.env.MODE === 'production'
    ? null
    : lazy(async () => ({ default: (await import('./kit/kit-page.tsx')).KitPage }));

export function Routes() {
  return (
    <Switch>
      <Route path="/:locale/sign-in">
        <SignIn />
      </Route>
      <Route path="/:locale/invitation/:token">{({ token }) => <AcceptInvitation token={token} />}</Route>
      {KitPage && (
        <Route path="/:locale/kit">
          <Suspense fallback={<Splash />}>
            <KitPage />
          </Suspense>
        </Route>
      )}
      <Route path="/:locale/*?">
        <Gate>
          <Suspense fallback={<Splash late={<Unreachable onRetry={() => location.reload()} />} />}>
            <SignedIn />
          </Suspense>
        </Gate>
      </Route>
    </Switch>
  );
}
