import type { Transaction } from 'kysely';
import { personalVersion } from '../../shared/personal-inputs.ts';
import type { Database } from '../db/schema.ts';
import { newMembership } from '../people/new-membership.ts';
import { demoId, userIdOf } from './ids.ts';
import type { School } from './people.ts';

export type Founding = { school: School; establishmentId: string; foundedAt: Date };

/** Someone who belongs to both schools is inserted by the first. */
export async function insertPeople(
  trx: Transaction<Database>,
  { school, establishmentId, foundedAt: createdAt }: Founding,
  passwordHash: string,
): Promise<void> {
  const users = school.people.map(({ email, name, locale }) => ({
    id: demoId(email),
    email,
    name,
    passwordHash,
    locale,
    createdAt,
    // Theirs were opened before, so that mails of what they have not read are written to them.
    firstSignedInAt: ['parent', 'teacher'].some((who) => email.startsWith(`${who}@`)) ? createdAt : null,
  }));
  const memberships = school.people.map(({ email, name, role }) => ({
    ...newMembership({ establishmentId, userId: demoId(email), name, role }),
    createdAt,
  }));
  await trx
    .insertInto('user')
    .values(users)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await trx.insertInto('membership').values(memberships).execute();
  await insertSettings(trx, school);
}

async function insertSettings(trx: Transaction<Database>, { people }: School): Promise<void> {
  const rows = people.flatMap(({ email, settings }) =>
    settings ? [{ userId: demoId(email), version: personalVersion, settings }] : [],
  );
  if (rows.length > 0) await trx.insertInto('personalSettings').values(rows).execute();
}

export async function insertClasses(trx: Transaction<Database>, { school, establishmentId }: Founding): Promise<void> {
  const classes = school.classes.map((row) => ({ ...row, id: demoId(school.domain, 'class', row.name) }));
  const classRows = classes.map(({ id, name }) => ({ establishmentId, id, name }));
  const teachers = classes.map(({ id, teacher }) => ({
    establishmentId,
    classId: id,
    userId: userIdOf(school, teacher),
  }));
  const students = classes.flatMap(({ id, students }) =>
    students.map((student) => ({ establishmentId, classId: id, userId: userIdOf(school, student) })),
  );
  const guardianships = school.guardianships.map(({ guardian, student }) => ({
    establishmentId,
    guardianId: userIdOf(school, guardian),
    studentId: userIdOf(school, student),
  }));
  await trx.insertInto('schoolClass').values(classRows).execute();
  await trx.insertInto('classTeacher').values(teachers).execute();
  await trx.insertInto('classStudent').values(students).execute();
  await trx.insertInto('guardianship').values(guardianships).execute();
}

export async function insertBlocks(trx: Transaction<Database>, { school, establishmentId }: Founding): Promise<void> {
  const blocks = school.blocks.map(({ blocker, blocked }) => ({
    establishmentId,
    blockerId: userIdOf(school, blocker),
    blockedId: userIdOf(school, blocked),
  }));
  if (blocks.length > 0) await trx.insertInto('personBlock').values(blocks).execute();
}
