import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHook } from '@testing-library/react';
import { matchRoute, useRouter } from 'wouter';
import { expect, test } from 'vitest';
import {
  accessibilityPath,
  chatPath,
  homePath,
  conversationPath,
  inLanguage,
  invitationPath,
  listPath,
  nextPath,
  panelPath,
  patterns,
  rootPath,
  samePageAt,
  schoolRulesPath,
  settingsPath,
  signInPath,
  transcriptPath,
} from '../../src/client/paths.ts';
import { announcingPath } from '../../src/client/announcements/announcing-path.ts';
import { pathOfMessage } from '../../src/shared/places.ts';
import { locales } from '../../src/shared/locales.ts';
import { panelSegments, placeOf, settingsSections } from '../../src/shared/places.ts';
import type { Outline } from '../../src/shared/places.ts';
import { roles } from '../../src/shared/public.ts';

/** Every address of the app: the route that shows it, and the outline of the page that the server sends for it. */
const addresses: [path: string, route: keyof typeof patterns, outline: Outline | null][] = [
  [rootPath('fr'), 'root', 'home'],
  [signInPath('ar', null), 'signIn', 'entrance'],
  ['/en/invitation/0123456789abcdef', 'invitation', 'entrance'],
  [invitationPath('ar'), 'invitation', 'entrance'],
  ['/fr/first-school', 'firstSchool', 'entrance'],
  ...roles.flatMap((role): typeof addresses => [
    [homePath('fr', role), role === 'admin' ? 'panel' : 'home', role === 'admin' ? 'panel' : 'home'],
    [chatPath('fr', role), 'messages', 'messages'],
    [chatPath('fr', role, '0190a000-0000-7000-8000-000000000000'), 'messages', 'conversation'],
    [listPath('announcements', 'fr', role), 'announcements', 'messages'],
    [transcriptPath('fr', role, '0190a000'), 'transcript', 'home'],
    [announcingPath('fr', role), 'announcing', 'home'],
    [announcingPath('fr', role, '0190a000'), 'announcing', 'home'],
    [conversationPath('fr', role, { id: '0190a000', kind: 'announcement' }), 'announcements', 'conversation'],
  ]),
  [panelPath('fr'), 'panel', 'panel'],
  ...panelSegments.flatMap((segment): typeof addresses => [
    [panelPath('fr', segment), 'panel', 'panel'],
    [panelPath('fr', segment, '0190a000-0000-7000-8000-000000000000'), 'panel', 'panel'],
  ]),
  [settingsPath('fr'), 'settings', 'settings'],
  ...settingsSections.map((section): (typeof addresses)[number] => [
    settingsPath('ar', section),
    'settings',
    'settings',
  ]),
  [schoolRulesPath('fr', 'abc234'), 'schoolRules', null],
  [accessibilityPath('ar'), 'accessibility', null],
  ['/fr/kit', 'kit', null],
  ['/fr/parents/nothing', 'homes', null],
  ['/fr/settings/nothing', 'settings', null],
  ['/fr/share', 'share', null],
  ['/fr/nobody', 'homes', null],
];

const { parser } = renderHook(() => useRouter()).result.current;

/** In the order in which the app asks them (routes.tsx, signed-in.tsx). */
const asked = [
  'signIn',
  'invitation',
  'firstSchool',
  'schoolRules',
  'accessibility',
  'kit',
  'root',
  'settings',
  'share',
  'messages',
  'announcements',
  'transcript',
  'announcing',
  'panel',
  'home',
  'homes',
  'anywhere',
] as const;

test.each(addresses)('[CLIENT41] %s is shown by the route "%s", after the outline of %s', (path, route, outline) => {
  const shows = asked.find((name) => matchRoute(parser, patterns[name], path)[0]);
  // A home that nobody has is asked for as one, and led away from.
  expect(path === '/fr/nobody' ? 'homes' : shows).toBe(route);
  expect(placeOf(path)?.outline ?? null).toBe(outline);
});

test('[CLIENT41] every pattern is one of an address, and no address is written elsewhere', () => {
  expect([...new Set([...addresses.map(([, route]) => route), 'anywhere'])].toSorted()).toEqual(
    Object.keys(patterns).toSorted(),
  );
  const sources = readdirSync('src/client', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const written = sources
    .filter((name) => name !== 'paths.ts')
    .filter((name) =>
      /path="\/|[`'"]\/:locale|`\/\$\{|navigate\(['"`]|to=["']/.test(readFileSync(join('src/client', name), 'utf8')),
    );
  expect(written).toEqual([]);
});

test('[CLIENT41] a language or a home is changed in place, and sign-in leads back to our own pages alone', () => {
  for (const locale of locales)
    expect(inLanguage(locale, '/fr/parents/messagerie/1')).toBe(`/${locale}/parents/messagerie/1`);
  expect(samePageAt('fr', 'teacher', '/fr/parents/messagerie/1')).toBe('/fr/teachers/messagerie/1');
  expect(samePageAt('fr', 'teacher', '/fr/parents')).toBe('/fr/teachers');
  expect(conversationPath('fr', 'parent', { id: '1', kind: 'group' })).toBe('/fr/parents/messagerie/1');
  expect(nextPath(new URL(`http://x${signInPath('fr', '/fr/parents/messagerie')}`).search)).toBe(
    '/fr/parents/messagerie',
  );
  const linked = pathOfMessage('fr', 'parent', { id: '1', kind: 'announcement' }, 12);
  expect(linked).toBe('/fr/parents/annonces/1?message=12');
  expect(nextPath(new URL(`http://x${signInPath('fr', linked)}`).search)).toBe(linked);
  for (const foreign of [
    'https://evil.example',
    '/fr/parents?message=1x',
    '/fr/parents?message=1&x=2',
    '/fr/parents?next=/',
    '//evil.example',
    '/fr/sign-in',
    '/xx/parents',
    '/fr/../..',
  ])
    expect(signInPath('fr', foreign)).toBe('/fr/sign-in');
});
