import type { Role } from '../../../shared/public.ts';
import type { ChangedField } from '../../../shared/roster.ts';
import type { Given, Ids } from './given.ts';
import type { PlannedClass } from './classes.ts';
import type { Person } from './merge.ts';
import type { StagedLink } from './staged.ts';
import type { Known } from './state.ts';

/** Who is in which class, and whose guardian: what comes and goes of it. */
export class Links {
  private readonly given: Given;
  private readonly ids: Ids;
  private readonly classes: ReadonlyMap<string, PlannedClass>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(given: Given, ids: Ids) {
    this.given = given;
    this.ids = ids;
    this.classes = new Map(given.classes.all.map((one) => [one.id, one]));
    this.names = new Map([
      ...given.state.people.map((one) => [one.userId, one.name] as const),
      ...given.people.map((one) => [ids.get(one)!, one.name] as const),
    ]);
  }

  of(person: Person, known: Known | undefined, role: Role): StagedLink[] {
    const inClasses = role !== 'parent' && person.knowsClasses ? this.classLinks(person, known, role) : [];
    return [...inClasses, ...this.childLinks(person, known)];
  }

  /** Somebody leaves a class that the files name, and no other: groups of the school's own making are none of theirs. */
  private classLinks(person: Person, known: Known | undefined, role: Role): StagedLink[] {
    const { classes, complete } = this.given;
    const kind = role === 'student' ? 'student' : 'teacher';
    const other = this.ids.get(person)!;
    const wanted = new Set(person.classes.map((one) => classes.plan(one).id));
    const present = known?.classIds ?? new Set<string>();
    const added = [...wanted].filter((id) => !present.has(id));
    const named = (id: string) => classes.named.has(this.classes.get(id)!);
    const removed = complete ? [...present].filter((id) => !wanted.has(id) && named(id)) : [];
    return [
      ...added.map((one) => ({ kind, one, other, isNew: true }) as const),
      ...removed.map((one) => ({ kind, one, other, isNew: false }) as const),
    ];
  }

  private childLinks(person: Person, known: Known | undefined): StagedLink[] {
    const one = this.ids.get(person)!;
    const wanted = new Set(this.childIds(person));
    const present = known?.childIds ?? new Set<string>();
    const added = [...wanted].filter((id) => !present.has(id));
    const lost = person.knowsChildren && this.given.complete ? [...present].filter((id) => !wanted.has(id)) : [];
    return [
      ...added.map((other) => ({ kind: 'guardian', one, other, isNew: true }) as const),
      ...lost.map((other) => ({ kind: 'guardian', one, other, isNew: false }) as const),
    ];
  }

  private childIds(person: Person): string[] {
    const children = this.given.children.get(person) ?? [];
    return children.map((pupil) => pupil.known?.userId ?? this.ids.get(pupil.person!)!);
  }

  childNames(person: Person): string[] {
    return this.childIds(person).map((id) => this.names.get(id)!);
  }

  fieldsOf(links: readonly StagedLink[]): ChangedField[] {
    return links.map(({ kind, one, other, isNew }) => {
      const name = kind === 'guardian' ? this.names.get(other)! : this.classes.get(one)!.name;
      return { field: kind === 'guardian' ? 'child' : 'class', from: isNew ? null : name, to: isNew ? name : null };
    });
  }
}
