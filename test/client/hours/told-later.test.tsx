import { act, screen } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ToldLater } from '../../../src/client/hours/told-later.tsx';
import { layerWords } from '../../../src/client/i18n/layer-words.ts';
import { loadSentences } from '../../../src/client/i18n/load.ts';
import type { Me } from '../../../src/shared/me.ts';
import type { Conversation, Role } from '../../../src/shared/public.ts';
import { tellingHours } from '../../../src/shared/telling-hours.ts';
import { pass } from '../fake-time.ts';
import { conversation, ids, participant } from '../people.ts';
import { plain } from '../chat.tsx';
import { meAs, stage } from '../stage.tsx';

beforeAll(() => loadSentences('fr', layerWords).then(() => undefined));
/** A Friday evening in Paris. */
beforeEach(() => void vi.setSystemTime(new Date('2026-11-20T20:30:00Z')));

function meOf(role: Role, hours = tellingHours('france', [])): Me {
  const me = meAs('Leïla', ['Collège Jules-Verne', role]);
  return { ...me, user: { ...me.user, id: ids.me }, memberships: [{ ...me.memberships[0]!, hours }] };
}

function show(role: Role, given: Partial<Conversation>, hours?: Me['memberships'][0]['hours']) {
  const me = meOf(role, hours);
  const { id: establishmentId } = me.memberships[0]!.establishment;
  stage(<ToldLater conversation={conversation({ establishmentId, ...given })} />, { me });
}
const said = () => screen.queryAllByRole('status').map(plain);
const withRoles = (...roles: Role[]) => [
  participant('Leïla'),
  ...roles.map((role, at) => ({ ...participant(at === 0 ? 'Claire' : 'Omar'), role })),
];

test('[CLIENT278] a parent who writes to a teacher is told when she will be', () => {
  show('parent', { participants: withRoles('teacher') });
  expect(said()).toEqual(['Claire recevra une notification lundi 07:00.']);
});

test('[CLIENT278] whoever writes to a group is told it of all; staff alone are told at once', () => {
  show('teacher', { kind: 'group', title: '6e B', participants: withRoles('teacher', 'parent') });
  expect(said()).toEqual(['Les notifications partiront lundi 07:00.']);
});

test.each<[what: string, role: Role, given: Partial<Conversation>]>([
  ['staff to a colleague', 'teacher', { participants: withRoles('admin') }],
  [
    'staff in a group of staff',
    'admin',
    { kind: 'group', title: 'Équipe', participants: withRoles('teacher', 'admin') },
  ],
  ['alone', 'parent', { participants: withRoles() }],
])('[CLIENT278] nothing is said where nobody waits: %s', (_, role, given) => {
  show(role, given);
  expect(said()).toEqual([]);
});

test('[CLIENT278] nothing is said at a school that tells its people at any hour', () => {
  show('parent', { participants: withRoles('teacher') }, null);
  expect(said()).toEqual([]);
});

test('[CLIENT278] it comes and goes with the minute in which the hours are over, and begin', async () => {
  vi.setSystemTime(new Date('2026-11-20T18:59:30Z'));
  show('parent', { participants: withRoles('teacher') });
  expect(said()).toEqual([]);
  await act(() => pass(61_000));
  expect(said()).toEqual(['Claire recevra une notification lundi 07:00.']);
});
