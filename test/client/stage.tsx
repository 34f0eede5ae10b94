import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Locale } from '../../src/shared/locales.ts';
import { usualContent } from '../../src/shared/limits.ts';
import { usualSettings } from '../../src/shared/usual-settings.ts';
import { contactRules } from '../../src/shared/contact-rules.ts';
import type { Me } from '../../src/shared/me.ts';
import type { Role } from '../../src/shared/public.ts';
import type { AppRouter } from '../../src/server/router.ts';
import type { ConnectionState } from '../../src/client/live/connection.ts';
import type { Keep } from '../../src/client/live/keep.ts';
import type { Kept, Wire } from '../../src/client/live/live.ts';
import { newLive } from '../../src/client/live/new-live.ts';
import { newStore } from '../../src/client/live/store.ts';
import { Around } from './around.tsx';
import { memoryKeep } from './memory-keep.ts';
import { stubLink } from './stub-link.ts';
import type { Answers } from './stub-link.ts';

type Options = {
  locale?: Locale;
  me?: Me;
  answers?: Answers;
  path?: string;
  kept?: Map<string, unknown>;
  keep?: Keep;
};

/** Shows something as it stands in the app: with words, a person, a place, and a server that answers from the test's hand. */
export function stage(
  node: ReactNode,
  { locale, me = parent, answers = {}, path = '/fr/parents', kept, keep = memoryKeep(kept) }: Options = {},
) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const place = memoryLocation({ path, record: true });
  const client = createTRPCClient<AppRouter>({
    links: [stubLink({ family: () => ({ children: [], classes: [] }), ...answers })],
  });
  // As much of the connection as a page reads that follows no changes itself.
  const state = newStore<ConnectionState>('connected');
  const connection = {
    state,
    since: new Date(),
    latencyMs: newStore<number | null>(null),
    doubt: () => undefined,
    connect: () => state.set('connected'),
    disconnect: () => state.set('disconnected'),
  } as Wire['connection'];
  const live = newLive(
    me.user.id,
    { client, queryClient, connection, kept: newStore<Kept>(null), saidAhead: newStore(false) },
    keep,
  );
  const shown = render(
    <Around live={live} locale={locale} me={me}>
      <Router hook={place.hook} searchHook={place.searchHook}>
        {node}
      </Router>
    </Around>,
  );
  return { ...shown, live, places: () => place.history };
}

export function meAs(name: string, ...at: [school: string, role: Role][]): Me {
  return {
    user: { id: `id of ${name}`, name, email: `${name.toLowerCase()}@school.example`, locale: 'fr', photo: null },
    display: usualSettings.display,
    limits: usualContent,
    build: null,
    memberships: at.map(([school, role]) => ({
      establishment: { id: `id of ${school}`, name: school, timezone: 'Europe/Paris' },
      role,
      may: {
        createGroup: true,
        createAnnouncement: role !== 'parent' && role !== 'student',
        administer: role === 'admin',
        startWriting: contactRules[role],
        write: 'always',
        resetPupils: role === 'admin',
        typing: true,
        announcementReactions: false,
        announceUrgently: role === 'admin',
        editMinutes: 15,
        fileMegabytes: 25,
      },
      answering: [],
      hours: null,
    })),
  };
}

/** A parent of one school. */
const parent = meAs('Leïla', ['Collège Jules-Verne', 'parent']);
