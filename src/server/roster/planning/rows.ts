import { foldName } from '../../../shared/fold.ts';
import type { Role } from '../../../shared/public.ts';
import { cannot, noted } from '../reading/entry.ts';
import { mayLeave, type Given, type Ids } from './given.ts';
import type { Person } from './merge.ts';
import type { StagedPerson } from './staged.ts';
import type { Known } from './state.ts';

/** The row that each person is to have. What of it does not come in, or is worth knowing, is remarked. */
export class Rows {
  private readonly given: Given;
  private readonly ids: Ids;
  private readonly usernames: Map<string, string>;
  /** Whether students have ids in these files, so that one without is worth saying. */
  private readonly haveIds: boolean;

  constructor(given: Given, ids: Ids) {
    this.given = given;
    this.ids = ids;
    this.haveIds = given.people.some(({ role, externalId }) => role === 'student' && externalId !== null);
    this.usernames = new Map(
      given.state.people.flatMap((one) => (one.username ? [[one.username, one.userId] as const] : [])),
    );
  }

  /** Whoever is of the staff stays of the staff where a file calls them a parent; an admin stays one. Null: left out. */
  roleOf(person: Person, known: Known | undefined): Role | null {
    const head = this.given.roles.get(person);
    if (head === null) return null;
    const wanted = head ?? person.role!;
    if (known?.role === 'admin' && wanted !== 'admin') {
      this.given.remarks.push(noted(person, 'staysAdmin', person.name));
      return 'admin';
    }
    if (known?.userId === this.given.callerId && wanted !== known.role) {
      this.given.remarks.push(cannot(person, 'isOneself', person.name));
      return known.role;
    }
    return known?.role === 'teacher' && wanted === 'parent' ? 'teacher' : wanted;
  }

  rowOf(person: Person, known: Known | undefined, role: Role): StagedPerson {
    this.remark(person, known, role);
    const isSameId = known?.externalId?.toUpperCase() === person.externalId?.toUpperCase();
    return {
      userId: this.ids.get(person)!,
      isNew: !known,
      name: person.name,
      nameFolded: foldName(person.name),
      role,
      externalId: (isSameId ? known?.externalId : person.externalId) ?? known?.externalId ?? null,
      username: this.usernameOf(person) ?? known?.username ?? null,
      birthDate: person.birthDate ?? known?.birthDate ?? null,
      email: this.emailOf(person, known),
      standing: this.standingOf(person, known),
    };
  }

  private remark(person: Person, known: Known | undefined, role: Role): void {
    const { remarks } = this.given;
    const hasMail = person.emails.length > 0 || known?.email;
    if (role !== 'student' && !hasMail) remarks.push(noted(person, 'noEmail', person.name));
    if (person.standing === 'barred') remarks.push(noted(person, 'barred', person.name));
    if (this.haveIds && person.externalId === null && role === 'student')
      remarks.push(noted(person, 'noExternalId', person.name));
  }

  private usernameOf(person: Person): string | null {
    const { username } = person;
    const self = this.ids.get(person)!;
    if (username === null) return null;
    if ((this.usernames.get(username) ?? self) === self) {
      this.usernames.set(username, self);
      return username;
    }
    this.given.remarks.push(cannot(person, 'usernameTaken', `${person.name}: ${username}`));
    return null;
  }

  /** An address by which somebody has signed in, or that another school knows too, is theirs to change. */
  private emailOf(person: Person, known: Known | undefined): string | null {
    const [email] = person.emails;
    if (!email || email === known?.email) return null;
    if (!known || known.isUnclaimed) return email;
    this.given.remarks.push(noted(person, 'addressKept', `${person.name}: ${email}`));
    return null;
  }

  private standingOf(person: Person, known: Known | undefined): StagedPerson['standing'] {
    if (!known) return person.standing === 'barred' ? 'left' : 'here';
    if (person.standing === 'barred') return mayLeave(known, this.given) ? 'left' : null;
    if (known.suspended === 'decided') this.given.remarks.push(noted(person, 'staysSuspended', person.name));
    return known.suspended === 'left' ? 'here' : null;
  }
}
