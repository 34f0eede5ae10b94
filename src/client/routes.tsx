import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Splash } from './layout/splash.tsx';
import { AcceptInvitation } from './session/accept-invitation.tsx';
import { Gate } from './session/gate.tsx';
import { SignIn } from './session/sign-in.tsx';

/** Everything that needs the socket comes in its own chunk, so that the sign-in page is light. */
const SignedIn = lazy(async () => ({ default: (await import('./signed-in.tsx')).SignedIn }));

export function Routes() {
  return (
    <Switch>
      <Route path="/:locale/sign-in">
        <SignIn />
      </Route>
      <Route path="/:locale/invitation/:token">{({ token }) => <AcceptInvitation token={token} />}</Route>
      <Route path="/:locale/*?">
        <Gate>
          <Suspense fallback={<Splash />}>
            <SignedIn />
          </Suspense>
        </Gate>
      </Route>
    </Switch>
  );
}
