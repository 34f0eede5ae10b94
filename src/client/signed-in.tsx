import { Redirect, Route, Switch } from 'wouter';
import type { Role } from '../shared/public.ts';
import { ChatPage } from './home/chat-page.tsx';
import { HomeGuard } from './home/home-guard.tsx';
import { HomePage } from './home/home-page.tsx';
import { homePath, homesOf } from './home/homes.ts';
import { useLocale } from './i18n/use-translate.ts';
import { Layout } from './layout/layout.tsx';
import { NoSchool } from './layout/no-school.tsx';
import { NotFound } from './layout/not-found.tsx';
import { LiveProvider } from './live/live-provider.tsx';
import { MeProvider } from './session/me-provider.tsx';
import { Overlays } from './ui/overlays.tsx';
import { useMe } from './session/use-me.ts';

/** Everything behind the sign-in: one socket, the person, and their homes. */
export function SignedIn() {
  return (
    <LiveProvider>
      <MeProvider>
        <Overlays>
          <Homes />
        </Overlays>
      </MeProvider>
    </LiveProvider>
  );
}

function Homes() {
  const locale = useLocale();
  const [first] = homesOf(useMe());
  if (!first) return <NoSchool />;
  return (
    <Switch>
      <Route path="/:locale">
        <Redirect to={homePath(locale, first)} replace />
      </Route>
      <Route path="/:locale/:home/*?">
        {({ home }) => (
          <HomeGuard home={home}>
            {(role) => (
              <Layout role={role}>
                <Pages role={role} />
              </Layout>
            )}
          </HomeGuard>
        )}
      </Route>
    </Switch>
  );
}

function Pages({ role }: { role: Role }) {
  return (
    <Switch>
      <Route path="/:locale/:home">
        <HomePage role={role} />
      </Route>
      <Route path="/:locale/:home/messagerie/:conversationId?">
        {({ conversationId }) => <ChatPage role={role} conversationId={conversationId} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
