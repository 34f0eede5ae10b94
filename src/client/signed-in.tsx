import { useState } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { listSegments, placeOf } from '../shared/places.ts';
import type { ListArea } from '../shared/places.ts';
import type { Role } from '../shared/public.ts';
import { panelArea } from './admin/areas.ts';
import { homeArea, messagesArea } from './home/areas.ts';
import { announcingArea } from './announcements/areas.ts';
import { transcriptArea } from './transcript/areas.ts';
import { HomeGuard } from './home/home-guard.tsx';
import { homesOf } from './home/homes.ts';
import { settingsArea } from './settings/areas.ts';
import { shareArea } from './share/areas.ts';
import { useHomeBefore } from './settings/home-before.ts';
import { useObeyedHere } from './settings/use-obeyed-here.ts';
import { useLocale } from './i18n/use-translate.ts';
import { ShownArea } from './layout/area.tsx';
import { Layout } from './layout/layout.tsx';
import { NoSchool } from './layout/no-school.tsx';
import { NotFound } from './layout/not-found.tsx';
import { OutlineOf } from './layout/outline.tsx';
import { LiveProvider } from './live/live-provider.tsx';
import { useAhead } from './messages/use-ahead.ts';
import { homePath, patterns } from './paths.ts';
import type { AnnouncingParams, PanelParams, SettingsParams } from './paths.ts';
import { MeProvider } from './session/me-provider.tsx';
import { newLayer } from './ui/layer.ts';
import { Overlays } from './ui/overlays.tsx';
import { WhenHere } from './ui/when-here.tsx';
import { useMe } from './session/use-me.ts';

const inBackground = newLayer(async () => (await import('./layout/in-background.tsx')).InBackground);

/** Everything behind the sign-in: one socket, the person, and their homes. */
export function SignedIn() {
  return (
    <LiveProvider>
      <MeProvider>
        <Overlays>
          <Homes />
          <WhenHere layer={inBackground} props={{}} />
        </Overlays>
      </MeProvider>
    </LiveProvider>
  );
}

function Homes() {
  const locale = useLocale();
  const homes = homesOf(useMe());
  const [first] = homes;
  const homeBefore = useHomeBefore(homes);
  const [openedAt] = useState(() => placeOf(location.pathname));
  useAhead(openedAt?.conversationId);
  useObeyedHere();
  if (!first || !homeBefore) return <NoSchool />;
  return (
    <Switch>
      <Route path={patterns.root}>
        <Redirect to={homePath(locale, first)} replace />
      </Route>
      <Route<SettingsParams> path={patterns.settings}>
        {({ section }) => (
          <Layout role={homeBefore}>
            <ShownArea area={settingsArea} props={{ section }} fallback={<OutlineOf outline="settings" />} within />
          </Layout>
        )}
      </Route>
      <Route path={patterns.share}>
        <Layout role={homeBefore}>
          <ShownArea area={shareArea} props={{ role: homeBefore }} fallback={<OutlineOf outline="home" />} within />
        </Layout>
      </Route>
      <Route path={patterns.homes}>
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

const lists = Object.keys(listSegments) as ListArea[];

function Pages({ role }: { role: Role }) {
  return (
    <Switch>
      {role !== 'admin' && (
        <Route path={patterns.home}>
          <ShownArea area={homeArea} props={{ role }} fallback={<OutlineOf outline="home" />} within />
        </Route>
      )}
      {lists.map((area) => (
        <Route key={area} path={patterns[area]}>
          {({ conversationId }) => (
            <ShownArea
              area={messagesArea}
              props={{ role, area, conversationId }}
              fallback={<OutlineOf outline={conversationId ? 'conversation' : 'messages'} />}
              within
            />
          )}
        </Route>
      ))}
      <Route path={patterns.transcript}>
        {({ conversationId }) => (
          <ShownArea
            area={transcriptArea}
            props={{ role, conversationId }}
            fallback={<OutlineOf outline="home" />}
            within
          />
        )}
      </Route>
      <Route<AnnouncingParams> path={patterns.announcing}>
        {({ id, part }) => (
          <ShownArea area={announcingArea} props={{ role, id, part }} fallback={<OutlineOf outline="home" />} within />
        )}
      </Route>
      {role === 'admin' && (
        <Route<PanelParams> path={patterns.panel}>
          {({ segment, id }) => (
            <ShownArea area={panelArea} props={{ segment, id }} fallback={<OutlineOf outline="panel" />} within />
          )}
        </Route>
      )}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
