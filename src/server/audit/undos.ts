import type { Transaction } from 'kysely';
import type { AuditAction, DetailOf } from '../../shared/audit-actions.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';
import type { Member } from '../people/access-people.ts';
import type { Told } from '../people/change-as-admin.ts';
import { giveRole, reinstatePeople, suspendPeople } from '../people/change-standing.ts';
import { joinClass, leaveClass, placeOf, type PlaceInClass } from '../people/class-places.ts';
import { describePerson, type Described } from '../people/describe-person.ts';
import type { Caller } from '../people/reachable.ts';
import { isSameSuspension, suspensionFrom, suspensionOf, type KeptSuspension } from '../people/suspension.ts';

/** The entry's detail; one that an earlier version kept may lack words. */
type Detail<Action extends AuditAction> = Partial<DetailOf<Action>>;
type Entry<Action extends AuditAction> = { id: string; detail: Detail<Action> };

/**
 * `about`: what of the person it changed. A later entry about the same, whose `same` word says the same where there is one, has moved
 * the truth on. `notOneself`: nobody does it to themselves. `run` refuses where what the entry says holds no more.
 */
type Undo<Action extends AuditAction> = {
  about: string;
  same?: string;
  notOneself?: true;
  run(trx: Transaction<Database>, admin: Caller, person: Member, entry: Entry<Action>, revision: number): Promise<Told>;
};

/** What can be undone, each an action about a person. */
export const undos: { [Action in AuditAction]?: Undo<Action> } = {
  'membership.suspended': {
    about: 'standing',
    notOneself: true,
    run: async (trx, admin, person, { id: undoes, detail }, revision) => {
      const [before, after] = [suspensionIn(detail.before), suspensionIn(detail.after)];
      if (after === null || !isSameSuspension(suspensionOf(person), after)) throw new Refusal('audit.movedOn');
      if (before === null) return reinstatePeople(trx, admin, [person], revision, { undoes });
      refusePast(before.until);
      return suspendPeople(trx, admin, [person], before, revision, { undoes });
    },
  },
  'membership.reinstated': {
    about: 'standing',
    notOneself: true,
    run: async (trx, admin, person, { id: undoes, detail }, revision) => {
      const before = suspensionIn(detail.before);
      if (before === null) throw new Refusal('audit.cannotUndo');
      if (person.suspendedAt !== null) throw new Refusal('audit.movedOn');
      refusePast(before.until);
      return suspendPeople(trx, admin, [person], before, revision, { undoes });
    },
  },
  'membership.suspensionEnded': { about: 'standing', run: refuseAlways },
  'membership.roleSet': {
    about: 'role',
    notOneself: true,
    run: async (trx, admin, person, { id: undoes, detail: { from, to } }, revision) => {
      if (!from) throw new Refusal('audit.cannotUndo');
      if (person.role !== to) throw new Refusal('audit.movedOn');
      return giveRole(trx, admin, person, from, revision, { undoes });
    },
  },
  'membership.renamed': {
    about: 'name',
    run: (trx, admin, person, { id: undoes, detail: { from, to } }, revision) => {
      if (person.name !== to) throw new Refusal('audit.movedOn');
      return describePerson(trx, admin, person, { name: from ?? undefined }, revision, { undoes });
    },
  },
  'membership.externalIdSet': { about: 'externalId', run: describedAs('externalId') },
  'membership.birthDateSet': { about: 'birthDate', run: describedAs('birthDate') },
  'membership.joinedClass': {
    about: 'class',
    same: 'classId',
    run: async (trx, admin, person, { id: undoes, detail }) => {
      const left = await leaveClass(trx, admin, [person.userId], placeIn(detail), { undoes });
      if (left === 0) throw new Refusal('audit.movedOn');
      return { changes: [] };
    },
  },
  'membership.leftClass': {
    about: 'class',
    same: 'classId',
    run: async (trx, admin, person, { id: undoes, detail }) => {
      const place = placeIn(detail);
      await refuseGoneClass(trx, admin, place);
      if (placeOf(person.role) !== place.as) throw new Refusal('audit.movedOn');
      if ((await joinClass(trx, admin, [person.userId], place, { undoes })) === 0) throw new Refusal('audit.movedOn');
      return { changes: [] };
    },
  },
};

/** It happened by itself, and is over: it stands here because it moves on what came before. */
async function refuseAlways(): Promise<never> {
  throw new Refusal('audit.cannotUndo');
}

function suspensionIn(kept: unknown) {
  return suspensionFrom((kept as KeptSuspension | undefined) ?? null);
}

/** A suspension that would be over by now cannot be given back. */
function refusePast(until: Date | null): void {
  if (until !== null && until <= new Date()) throw new Refusal('audit.movedOn');
}

function describedAs(word: 'externalId' | 'birthDate') {
  return (
    trx: Transaction<Database>,
    admin: Caller,
    person: Member,
    { id: undoes, detail: { from = null, to = null } }: Entry<'membership.externalIdSet' | 'membership.birthDateSet'>,
    revision: number,
  ): Promise<Told> => {
    if (person[word] !== to) throw new Refusal('audit.movedOn');
    const described: Described = { [word]: from };
    return describePerson(trx, admin, person, described, revision, { undoes });
  };
}

function placeIn({ className, classId, as }: Detail<'membership.joinedClass'>): PlaceInClass {
  return { className: className ?? '', classId: classId as string, as: as as PlaceInClass['as'] };
}

async function refuseGoneClass(
  trx: Transaction<Database>,
  { establishmentId }: Caller,
  { classId }: PlaceInClass,
): Promise<void> {
  const found = await trx
    .selectFrom('schoolClass')
    .select('id')
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', classId)
    .executeTakeFirst();
  if (!found) throw new Refusal('audit.movedOn');
}
