import type { ContactRule, Relation, Role } from './public.ts';

/** From whom to whom. */
export type ContactRules = Record<Role, Record<Role, ContactRule>>;

/**
 * Who may start writing to whom, until a school narrows it: the default, and the outer bound of what a school may set. The only
 * such table: the server's queries, the client's buttons, docs/rules.md and the tests are made from it.
 */
export const contactRules = {
  admin: { admin: 'always', teacher: 'always', parent: 'always', student: 'always' },
  teacher: { admin: 'always', teacher: 'always', parent: 'childTaught', student: 'taught' },
  parent: { admin: 'always', teacher: 'childTaught', parent: 'never', student: 'guardian' },
  student: { admin: 'never', teacher: 'taught', parent: 'guardian', student: 'never' },
} as const satisfies ContactRules;

/** Whether nobody is let through by `rule` who is not let through by `bound`. */
export function isWithin(bound: ContactRule, rule: ContactRule): boolean {
  return rule === bound || rule === 'never' || bound === 'always';
}

/** A family may always write to each other, whatever other role a guardian has at the school. */
export function mayStartWriting(rules: ContactRules, from: Role, to: Role, relations: readonly Relation[]): boolean {
  const rule = rules[from][to];
  return rule === 'always' || relations.includes('guardian') || (rule !== 'never' && relations.includes(rule));
}

/** A direct conversation is open to both as long as either may start it: who was written to may answer. */
export function mayConverse(rules: ContactRules, one: Role, other: Role, relations: readonly Relation[]): boolean {
  return mayStartWriting(rules, one, other, relations) || mayStartWriting(rules, other, one, relations);
}

/** An admin may write to any student; that they did is kept in the audit. */
export function isAudited(from: Role, to: Role): boolean {
  return from === 'admin' && to === 'student';
}
