/** Sets by a key; an empty one is forgotten. */
export class SetIndex<Item> {
  private readonly sets = new Map<string, Set<Item>>();

  add(key: string, item: Item): void {
    const known = this.sets.get(key);
    if (known) known.add(item);
    else this.sets.set(key, new Set([item]));
  }

  /** Whether it was there. */
  remove(key: string, item: Item): boolean {
    const known = this.sets.get(key);
    if (!known?.delete(item)) return false;
    if (known.size === 0) this.sets.delete(key);
    return true;
  }

  has(key: string): boolean {
    return this.sets.has(key);
  }

  of(key: string): ReadonlySet<Item> {
    return this.sets.get(key) ?? none;
  }

  keys(): Iterable<string> {
    return this.sets.keys();
  }

  *[Symbol.iterator](): Generator<Item> {
    for (const set of this.sets.values()) yield* set;
  }
}

const none: ReadonlySet<never> = new Set();
