import type pg from 'pg';
import type { Caller } from './caller.ts';
import { panelDays, placesOf } from './database/panel-school.ts';
import type { Population } from './population.ts';

/** One thing that a page asks. `as`: who asks; the panel's are its admins', in turn. `isPreview`: it counts over the whole school. */
export type PanelCall = {
  name: string;
  path: string;
  input: object;
  as?: 'teacher' | 'student' | 'parent';
  isPreview?: true;
};

type Known = { school: Population; classId: string; planId: string; cursors: Cursors };
type Cursors = Awaited<ReturnType<typeof findCursors>>;

/** Every query of the panel's pages, with the filters and orders that they offer. */
export function panelCalls({ school, classId, planId, cursors }: Known): PanelCall[] {
  const { establishmentId } = school;
  const someone = (role: 'admin' | 'teacher' | 'student' | 'parent') => school.people[placesOf(role)[0] + 3]!.id;
  const asks = (path: string) => (name: string, input: object) => ({
    name: `${path.replace('admin.', '')}${name && `: ${name}`}`,
    path,
    input: { establishmentId, ...input },
  });
  const plain = (path: string) => asks(`admin.${path}`)('', {});
  const [people, audit] = [asks('admin.people'), asks('admin.audit')];
  const [classes, families, invitations] = [
    asks('admin.classes'),
    asks('admin.guardianships'),
    asks('admin.invitations'),
  ];
  const plan = asks('admin.rosterPlan');
  const sort = (by: 'name' | 'lastSeen', descending = false) => ({ sort: { by, descending } });
  const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
  return [
    ...['statistics', 'jobs', 'firstSteps'].map(plain),
    people('by name', {}),
    people('by name, backwards', sort('name', true)),
    people('by last sight', sort('lastSeen')),
    people('by last sight, backwards', sort('lastSeen', true)),
    people('deep', { cursor: cursors.byName }),
    people('deep by last sight', { ...sort('lastSeen', true), cursor: cursors.byLastSeen }),
    ...(['admin', 'teacher', 'student', 'parent'] as const).map((role) => people(role, { role })),
    people('of a class', { classId }),
    ...['neverSignedIn', 'suspended', 'withoutEmail', 'withoutGuardian'].map((one) => people(one, { filter: [one] })),
    people('parents who never signed in, by last sight', {
      role: 'parent',
      filter: ['neverSignedIn'],
      ...sort('lastSeen'),
    }),
    people('named so', { query: 'alice b' }),
    people('nearly named so', { query: 'alicce bacefor' }),
    people('nobody', { query: 'qzxwvk' }),
    people('by external id', { query: 'e1234' }),
    ...(['teacher', 'student', 'parent'] as const).map((role) => asks('admin.person')(role, { userId: someone(role) })),
    classes('', {}),
    classes('by students, backwards', { sort: 'students', descending: true }),
    classes('looked for', { query: '5e' }),
    asks('admin.class')('', { classId }),
    families('', {}),
    families('deep', { page: 35 }),
    families('looked for', { query: 'alice' }),
    families('nobody', { query: 'qzxwvk' }),
    families('without guardian', { withoutGuardian: true }),
    families('who only read', { access: 'reads' }),
    families('of one child', { studentId: someone('student') }),
    invitations('', {}),
    invitations('deep', { page: 95 }),
    ...['none', 'open', 'over', 'came'].map((state) => invitations(state, { state })),
    invitations('parents', { role: 'parent' }),
    invitations('looked for', { query: 'alice' }),
    plain('rosters'),
    plan('', { planId }),
    plan('new', { planId, section: 'new', limit: 100 }),
    plan('new, deep', { planId, section: 'new', limit: 100, cursor: '4000' }),
    plan('questions', { planId, section: 'questions' }),
    audit('', {}),
    audit('deep', { cursor: cursors.audit }),
    audit('by an admin', { actorId: someone('admin') }),
    audit('by an admin, deep', { actorId: someone('admin'), cursor: cursors.audit }),
    audit('about somebody', { subjectId: someone('student') }),
    audit('one action', { action: 'membership.suspended' }),
    audit('an action that there is not', { action: 'class.removed' }),
    audit('between two days', { from: day(panelDays - 60), to: day(panelDays - 90) }),
    ...['school', 'settings', 'settingsHistory', 'safeguarding', 'schoolYears'].map(plain),
  ];
}

/** What counts over the whole school before something is changed in it: no lists, and slower. */
export function panelPreviews({ establishmentId }: Population): PanelCall[] {
  return [
    {
      name: 'previewSettings',
      path: 'admin.previewSettings',
      input: { establishmentId, settings: { contactRules: { teacher: { parent: 'never' } } } },
      isPreview: true,
    },
    { name: 'planRollover', path: 'admin.planRollover', input: { establishmentId }, isPreview: true },
  ];
}

/** What every page asks when it is opened. */
export function pageCalls({ establishmentId }: Population): PanelCall[] {
  const everyone = [undefined, 'teacher', 'student', 'parent'] as const;
  const by = (path: string, input: object, roles: readonly PanelCall['as'][] = everyone) =>
    roles.map((as) => ({ name: `${path}, ${as ?? 'admin'}`, path, input, ...(as && { as }) }));
  return [
    ...by('me', {}),
    ...by('family', {}),
    ...by('conversations', { limit: 30 }),
    ...by('audiences', { establishmentId }, [undefined, 'teacher']),
    ...by('contacts', { establishmentId }, [undefined, 'teacher', 'parent']),
  ];
}

/** Behind the middle of each list. */
export async function findCursors(client: pg.Client, caller: Caller, { establishmentId }: Population) {
  const walk = async (sort: object) => {
    let cursor: string | undefined;
    for (let page = 0; page < 25; page += 1) {
      const input = { establishmentId, sort, limit: 100, ...(cursor && { cursor }) };
      cursor = ((await caller.query('admin.people', input)) as { nextCursor: string }).nextCursor;
    }
    return cursor;
  };
  const { rows } = await client.query<{ at: Date; seq: string }>(
    'select created_at as at, seq from audit_entry where establishment_id = $1 order by created_at, seq offset 20000 limit 1',
    [establishmentId],
  );
  return {
    byName: await walk({ by: 'name', descending: false }),
    byLastSeen: await walk({ by: 'lastSeen', descending: true }),
    audit: `${rows[0]!.at.getTime()}_${rows[0]!.seq}`,
  };
}
