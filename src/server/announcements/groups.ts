import { sql, type Kysely } from 'kysely';
import type { AudienceGroup, NamedGroup } from '../../shared/announcements.ts';
import { isStaff } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Caller } from '../people/reachable.ts';

/** Everyone of these groups, some more than once; of a class that has ended nobody. */
export function peopleOfGroups(establishmentId: string, groups: readonly AudienceGroup[]) {
  const school = sql`${establishmentId}::uuid`;
  const roles = groups.flatMap((group) => (group.kind === 'role' ? [group.role] : []));
  const students = (kind: 'class' | 'families') => sql`
    select s.user_id from class_student s where s.establishment_id = ${school} and s.class_id = ${anyOf(classesIn(groups, kind))}`;
  const isEveryone = groups.some(({ kind }) => kind === 'everyone');
  return sql`
    select m.user_id from membership m where m.establishment_id = ${school} and (${isEveryone} or m.role = any (${roles}))
    union all ${students('class')}
    union all select g.guardian_id from guardian_of g where g.establishment_id = ${school} and g.student_id in (${students('families')})
    union all select one from unnest(${peopleIn(groups)}::uuid[]) one`;
}

function classesIn(groups: readonly AudienceGroup[], kind: 'class' | 'families'): string[] {
  return groups.flatMap((group) => (group.kind === kind && 'classId' in group ? [group.classId] : []));
}

export function peopleIn(groups: readonly AudienceGroup[]): string[] {
  return groups.flatMap((group) => (group.kind === 'person' ? [group.userId] : []));
}

/**
 * Refuses groups that the caller may not announce to: admins may to everyone and to roles, teachers to their classes and the families of
 * these. A class that has ended and one that is not theirs are refused alike. Of whom is left out, only the classes are asked.
 */
export async function refuseGroups(
  db: Kysely<Database>,
  caller: Caller,
  { groups, except }: { groups: readonly AudienceGroup[]; except: readonly AudienceGroup[] },
): Promise<void> {
  if (!isStaff(caller.role)) throw new Refusal('announcement.staffOnly');
  const isWide = groups.some(({ kind }) => kind === 'everyone' || kind === 'role');
  if (isWide && caller.role !== 'admin') throw new Refusal('announcement.adminsOnly');
  const wanted = new Set([...groups, ...except].flatMap((group) => ('classId' in group ? [group.classId] : [])));
  if (wanted.size === 0) return;
  const { rows } = await sql`
    select from school_class c where c.establishment_id = ${caller.establishmentId} and c.id = ${anyOf([...wanted])}
      and (${caller.role === 'admin'} or exists (select from class_teacher t
        where t.establishment_id = c.establishment_id and t.class_id = c.id and t.user_id = ${caller.userId}))`.execute(
    db,
  );
  if (rows.length < wanted.size) throw new Refusal('announcement.classUnknown');
}

/** The groups with what each is called. What the reader chose is named to them; a person or class that is gone has no name. */
export async function namedGroups(
  db: Kysely<Database>,
  establishmentId: string,
  groups: readonly AudienceGroup[],
): Promise<NamedGroup[]> {
  const ids = groups.flatMap((group) => ('classId' in group ? [group.classId] : []));
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from school_class where establishment_id = ${establishmentId} and id = ${anyOf(ids)}
    union all select user_id, name from membership where establishment_id = ${establishmentId} and user_id = ${anyOf(peopleIn(groups))}`.execute(
    db,
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return groups.map((group) => ({ ...group, name: names.get(idOf(group)) ?? null }));
}

function idOf(group: AudienceGroup): string {
  if ('classId' in group) return group.classId;
  return group.kind === 'person' ? group.userId : '';
}
