import type { ClassKind, ClassRow, RolloverPlan } from '../../shared/classes.ts';

/** Who is in which class before it. */
export type Now = { students: Map<string, string[]>; teachers: Map<string, string[]> };

export type MadeClass = {
  name: string;
  level: string | null;
  kind: ClassKind;
  /** The class of this name before: what the school's register calls it stays, and what follows it is wanted again. */
  namesake: string | null;
  /** Of whose conversations the new ones are made after, where it had no namesake. */
  from: string | null;
  students: string[];
  teachers: string[];
};
export type Made = { classes: MadeClass[]; placed: number; leavers: number };

/**
 * The classes of next year: each that somebody goes to, and each that there is now, which begins empty where nobody comes up to it
 * yet. A student whom the plan names goes where it says, whatever their class does.
 */
export function madeBy(plan: RolloverPlan, rows: readonly ClassRow[], now: Now): Made {
  const made = new Map<string, MadeClass>();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byName = new Map(rows.map((row) => [row.name, row]));
  const classOf = (name: string, level: string | null, kind: ClassKind): MadeClass => {
    const known = made.get(name);
    if (known) return known;
    const namesake = byName.get(name);
    const one = { name, level: level ?? namesake?.level ?? null, kind, namesake: namesake?.id ?? null, from: null };
    made.set(name, { ...one, students: [], teachers: [] });
    return made.get(name)!;
  };
  for (const { name, level, kind } of rows) if (kind === 'class') classOf(name, level, kind);
  const exceptions = new Map(plan.students.map(({ userId, next }) => [userId, next]));
  const everyone = new Set<string>();
  const placed = new Set<string>();
  const put = (one: MadeClass, userId: string) => {
    if (!one.students.includes(userId)) one.students.push(userId);
    placed.add(userId);
  };
  for (const { classId, next } of plan.classes) {
    const row = byId.get(classId);
    if (!row) continue;
    const to = next && classOf(next.name, next.level, row.kind);
    if (to) to.from ??= classId;
    for (const userId of now.students.get(classId) ?? []) {
      everyone.add(userId);
      if (to && !exceptions.has(userId)) put(to, userId);
    }
    if (to && plan.teachers === 'follow') to.teachers.push(...(now.teachers.get(classId) ?? []));
  }
  for (const [userId, next] of exceptions)
    if (next && everyone.has(userId)) put(classOf(next.name, next.level, 'class'), userId);
  for (const one of made.values()) {
    if (plan.teachers === 'stay' && one.namesake) one.teachers.push(...(now.teachers.get(one.namesake) ?? []));
    one.teachers = [...new Set(one.teachers)];
  }
  return { classes: [...made.values()], placed: placed.size, leavers: everyone.size - placed.size };
}
