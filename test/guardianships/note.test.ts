import { expect, test } from 'vitest';
import { classOf } from '../support/classes.ts';
import { callOver, fitting, inputFor, procedures } from '../support/procedures.ts';
import { school } from '../support/school.ts';
import { start } from '../support/talk.ts';

test('[CLASS7] the note is for admins: no query of anyone else answers it, and the audit does not hold it', async () => {
  await using s = await school();
  const canary = 'Canari du juge';
  const admin = await s.as('admin');
  const pair = { guardianId: s.people.parent, studentId: s.people.student };
  await admin.http.admin.setGuardianship.mutate({ ...pair, access: 'reads', note: canary });
  const asked = await admin.http.admin.guardianships.query({ query: 'parent' });
  expect(JSON.stringify(asked)).toContain(canary);
  const queries = procedures.filter(({ kind }) => kind === 'query');
  expect(queries.length).toBeGreaterThan(10);
  for (const who of ['teacher', 'parent', 'student'] as const) {
    const client = await s.as(who);
    const { id } = await start(s, client, [
      ({ teacher: 'student', parent: 'admin', student: 'teacher' } as const)[who],
    ]);
    for (const procedure of queries) {
      const ids = {
        conversationId: id,
        userId: s.people.parent,
        establishmentId: s.id,
        classId: await classOf(s, '6e B'),
      };
      const input = {
        ...fitting(procedure, inputFor(ids)),
        ...(procedure.path === 'searchContacts' && { query: 'p' }),
      };
      expect((await callOver(client, procedure, input)).text, procedure.path).not.toContain(canary);
    }
  }
  const audit = await s.db.selectFrom('auditEntry').select('detail').where('establishmentId', '=', s.id).execute();
  expect(JSON.stringify(audit)).not.toContain(canary);
  // A note that is not named stays; null takes it away.
  const noteOf = async () => {
    const { items } = await admin.http.admin.guardianships.query({ studentId: pair.studentId });
    return items[0]!.guardians[0]!.note;
  };
  await admin.http.admin.setGuardianship.mutate({ ...pair, access: 'none' });
  expect(await noteOf()).toBe(canary);
  await admin.http.admin.setGuardianship.mutate({ ...pair, access: 'none', note: null });
  expect(await noteOf()).toBeNull();
});
