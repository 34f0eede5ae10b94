import { configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route } from 'wouter';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../src/client/admin/panel.tsx';
import { patterns } from '../../../src/client/paths.ts';
import type { PanelParams } from '../../../src/client/paths.ts';
import type { RolloverPlan, RolloverPreview, SchoolYear } from '../../../src/shared/classes.ts';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

// Each test fetches a page and what lies above it, which takes a while where the cores are shared.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

const year: SchoolYear = { id: 'y1', name: '2026-2027', starts: '2026-09-01', ends: '2027-08-31', state: 'current' };
const row = { id: 'c1', name: '6e B', kind: 'class' as const, level: '6e', yearId: 'y1' };

function previewOf(next: string): RolloverPreview {
  return {
    basis: 'b1',
    current: year,
    plan: {
      year: { name: '2027-2028', starts: '2027-09-01', ends: '2028-08-31' },
      teachers: 'stay',
      classes: [{ classId: 'c1', next: { name: next, level: null } }],
      students: [],
    },
    classes: [{ ...row, teachers: 1, students: 24, conversations: [], next: { name: next, level: null } }],
    students: [],
    made: [{ name: next, level: null, students: 24, teachers: 0 }],
    totals: { students: 24, leavers: 0, classes: 1 },
  };
}

/** The planner stands open. `asked`, `ran`: what the server heard. */
async function planning(answer: () => { rolloverId: string } = () => ({ rolloverId: 'r1' })) {
  const asked: { plan?: Partial<RolloverPlan> }[] = [];
  const ran: { basis: string; plan: RolloverPlan }[] = [];
  const panel = (
    <Route<PanelParams> path={patterns.panel}>{({ segment, id }) => <Panel segment={segment} id={id} />}</Route>
  );
  const answers = {
    'admin.schoolYears': () => ({ years: [{ ...year, classes: 1 }], rollover: null }),
    'admin.planRollover': (input: (typeof asked)[number]) => {
      asked.push(input);
      return previewOf(input.plan?.classes?.[0]?.next?.name ?? '5e B');
    },
    'admin.runRollover': (input: (typeof ran)[number]) => {
      ran.push(input);
      return answer();
    },
  };
  stage(panel, { me: meAs('Nadia', ['Collège Jules-Verne', 'admin']), path: '/fr/admin/years', answers });
  await userEvent.click(await screen.findByRole('button', { name: 'Préparer la rentrée' }));
  await screen.findByRole('textbox', { name: /6e B/ });
  return { asked, ran };
}

async function pressRun() {
  await userEvent.click(await screen.findByRole('button', { name: 'Commencer l’année' }));
}

async function confirmRun() {
  const question = await screen.findByRole('alertdialog');
  await userEvent.click(within(question).getByRole('button', { name: 'Commencer l’année' }));
}

test('[CLASS13] the plan is shown, changed and run as it then stands', async () => {
  const { asked, ran } = await planning();
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: /6e B/ });
  expect(box.value).toBe('5e B');
  await userEvent.clear(box);
  await userEvent.paste('5e Mistral');
  await userEvent.tab();
  await waitFor(() => expect(asked.at(-1)?.plan?.classes).toMatchObject([{ next: { name: '5e Mistral' } }]));
  await pressRun();
  await confirmRun();
  await waitFor(() => expect(ran).toHaveLength(1));
  expect(ran[0]).toMatchObject({ basis: 'b1', plan: { classes: [{ classId: 'c1', next: { name: '5e Mistral' } }] } });
});

test('[CLASS13] a year that is half typed stays as it is, the button says what it needs, and what was typed is what is run', async () => {
  const { asked, ran } = await planning();
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Nom de l’année' });
  await userEvent.clear(box);
  await pressRun();
  expect((await screen.findAllByText('Il faut un nom, un premier et un dernier jour.')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(box.value).toBe('');
  await userEvent.click(box);
  await userEvent.paste('Année Hugo');
  await pressRun();
  await confirmRun();
  await waitFor(() => expect(ran).toHaveLength(1));
  expect(ran[0]!.plan.year).toEqual({ name: 'Année Hugo', starts: '2027-09-01', ends: '2028-08-31' });
  expect(asked.map(({ plan }) => plan?.year)).toEqual(asked.map(() => undefined));
});

test('[CLASS13] where the classes have changed meanwhile, the plan is asked for anew', async () => {
  const { asked, ran } = await planning(() => {
    throw refused('rollover.changedMeanwhile', 'CONFLICT');
  });
  const before = asked.length;
  await pressRun();
  await confirmRun();
  await waitFor(() => expect(ran).toHaveLength(1));
  await waitFor(() => expect(asked.length).toBeGreaterThan(before));
});
