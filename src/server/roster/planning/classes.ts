import { fold } from '../../../shared/fold.ts';
import type { ClassName } from '../reading/entry.ts';
import type { KnownClass, State } from './state.ts';

export type PlannedClass = {
  id: string;
  name: string;
  externalId: string | null;
  known: KnownClass | null;
  size: number;
};

/** The classes of the school and of the files: by the register's id, then by the name. */
export class Classes {
  readonly all: PlannedClass[] = [];
  private readonly byId = new Map<string, PlannedClass>();
  private readonly byName = new Map<string, PlannedClass>();
  /** Those of which the files speak. */
  readonly named = new Set<PlannedClass>();

  constructor({ classes }: State) {
    for (const known of classes) {
      const one = this.add({ ...known, known, size: 0 });
      if (one.externalId) this.byId.set(one.externalId.toUpperCase(), one);
      this.byName.set(fold(one.name), one);
    }
  }

  private add(one: PlannedClass): PlannedClass {
    this.all.push(one);
    return one;
  }

  find(one: ClassName): PlannedClass | undefined {
    const byName = this.byName.get(fold(one.name));
    return this.known(one) ?? (byName && this.isAnother(byName, one) ? undefined : byName);
  }

  private known({ externalId }: ClassName): PlannedClass | undefined {
    return externalId ? this.byId.get(externalId.toUpperCase()) : undefined;
  }

  /** What the same files know by two ids is two classes, whatever they are called. */
  private isAnother(found: PlannedClass, { externalId }: ClassName): boolean {
    return externalId !== null && found.externalId !== null && this.named.has(found);
  }

  /** Those that are known by their id, before any is looked for by its name: what they are no longer called is free for others. */
  planKnown(all: readonly ClassName[]): void {
    const known = all.filter((one) => this.known(one));
    for (const one of known) {
      const { name } = this.known(one)!;
      if (fold(name) !== fold(one.name)) this.byName.delete(fold(name));
    }
    for (const one of known) this.plan(one);
  }

  /** The class of that id or name, a new one where there is none. */
  plan(one: ClassName): PlannedClass {
    const found = this.find(one) ?? this.add({ ...one, id: crypto.randomUUID(), known: null, size: 0 });
    if (one.externalId) this.byId.set(one.externalId.toUpperCase(), found);
    found.externalId = found.externalId ?? one.externalId;
    if (!this.named.has(found)) this.name(found, one);
    this.named.add(found);
    return found;
  }

  /** As the files call it, unless another has that name: a school has no two classes of one name. */
  private name(found: PlannedClass, { name, externalId }: ClassName): void {
    const isFree = (wanted: string) => (this.byName.get(fold(wanted)) ?? found) === found;
    found.name = [name, found.name].find(isFree) ?? `${name} (${externalId})`;
    this.byName.set(fold(found.name), found);
  }
}
