import { screen } from '@testing-library/react';
import { Route } from 'wouter';
import { expect, test } from 'vitest';
import { Panel } from '../../../src/client/admin/panel.tsx';
import { patterns } from '../../../src/client/paths.ts';
import type { PanelParams } from '../../../src/client/paths.ts';
import type { RosterPlan } from '../../../src/shared/roster.ts';
import { meAs, stage } from '../stage.tsx';

const counts = { new: 2, same: 0, changed: 0, gone: 0, cannot: 0, noted: 0, questions: 0, unanswered: 0 };
const broken: RosterPlan = {
  planId: 'p1',
  establishmentId: 'id of Collège Jules-Verne',
  state: 'open',
  madeBy: 'Nadia',
  madeAt: new Date(),
  expiresAt: new Date(Date.now() + 3_600_000),
  files: [],
  complete: true,
  counts,
  needsName: false,
  guardiansLosing: 0,
  progress: null,
  failed: true,
  refused: null,
  appliedAt: null,
  undoUntil: null,
  kept: 0,
};

test.each([
  ['open', 'Appliquer'],
  ['applied', 'Annuler cet import'],
] as const)(
  '[ROSTER9] an import that broke off and is %s says so, and can be begun once more',
  { timeout: 20_000 },
  async (state, button) => {
    const panel = (
      <Route<PanelParams> path={patterns.panel}>{({ segment, id }) => <Panel segment={segment} id={id} />}</Route>
    );
    const undoUntil = new Date(Date.now() + 3_600_000);
    const answers = {
      'admin.rosterPlan': () => ({ ...broken, state, undoUntil, items: [], questions: [], nextCursor: null }),
    };
    stage(panel, { me: meAs('Nadia', ['Collège Jules-Verne', 'admin']), path: '/fr/admin/import/p1', answers });
    expect(await screen.findByText(/La dernière tentative s’est interrompue/, {}, { timeout: 10_000 })).toBeTruthy();
    expect(screen.getByRole('button', { name: button }).ariaDisabled).not.toBe('true');
    expect(screen.queryByRole('progressbar')).toBeNull();
  },
);
