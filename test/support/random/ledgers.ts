import fc from 'fast-check';
import type { LedgerState } from '../../../src/shared/announcements.ts';
import { ledgerStates } from '../../../src/shared/announcements.ts';
import type { announcing } from '../announcing.ts';
import type { TestClient } from '../client.ts';
import { outcomesOf } from '../refusal.ts';
import { remove } from '../talk.ts';

type Announcing = Awaited<ReturnType<typeof announcing>>;

/** Whom the announcement is for; students share with nobody what they have read. */
export const audience = ['parent', 'parent2', 'student', 'student2'] as const;
type Person = (typeof audience)[number];
const who = fc.constantFrom(...audience);
const of = <Kind extends string>(kind: Kind) => fc.record({ kind: fc.constant(kind), who });

const command = fc.oneof(
  { weight: 4, arbitrary: of('read') },
  { weight: 4, arbitrary: of('acknowledge') },
  { weight: 2, arbitrary: of('suspend') },
  { weight: 2, arbitrary: of('reinstate') },
  { weight: 1, arbitrary: of('remove') },
  { weight: 2, arbitrary: of('remind') },
  { weight: 1, arbitrary: of('recall') },
);
export type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;
export const commands = fc.array(command, { minLength: 3, maxLength: 10 });

type Standing = { acknowledged: boolean; seen: boolean; left: boolean; suspended: boolean };
export type Model = { people: Record<Person, Standing>; reminded: boolean; recalled: boolean };

export function newModel(): Model {
  const one = () => ({ acknowledged: false, seen: false, left: false, suspended: false });
  return {
    people: { parent: one(), parent2: one(), student: one(), student2: one() },
    reminded: false,
    recalled: false,
  };
}

export function stateOf(model: Model, name: Person): LedgerState {
  const { acknowledged, seen, left, suspended } = model.people[name];
  if (acknowledged) return 'acknowledged';
  if (left || suspended) return 'left';
  if (name.startsWith('student')) return 'notShared';
  return seen ? 'seen' : 'unseen';
}

/** The ledger as it has to be. */
export function shown(model: Model) {
  const states = audience.map((name) => stateOf(model, name));
  const count = (state: LedgerState) => states.filter((one) => one === state).length;
  return {
    items: audience.map((name, index) => `${name} ${states[index]!}`),
    sums: Object.fromEntries(ledgerStates.map((state) => [state, count(state)])),
    silent: states.length - count('acknowledged') - count('left'),
    total: states.length,
  };
}

export type Stage = { t: Announcing; id: string; by: Record<Person, TestClient>; model: Model };

export async function actorsOf({ s, parent, parent2 }: Announcing): Promise<Record<Person, TestClient>> {
  return { parent, parent2, student: await s.as('student'), student2: await s.as('student2') };
}

/** What is done and what came of it: `done`, or the word of the refusal; and what the model says of that. */
export async function perform(stage: Stage, { kind, who: name }: Command): Promise<{ expected: string; said: string }> {
  const { t, id, by, model } = stage;
  const person = model.people[name];
  const userId = t.s.people[name];
  const isOut = person.left || person.suspended;
  if (kind === 'read') {
    if (!isOut) person.seen = true;
    return outcome(by[name].http.markRead.mutate({ conversationId: id, seq: 1 }), isOut && 'conversation.unknown');
  }
  if (kind === 'acknowledge') {
    const fault = isOut ? 'conversation.unknown' : model.recalled && 'announcement.recalled';
    if (!fault) Object.assign(person, { acknowledged: true });
    return outcome(by[name].http.announcements.acknowledge.mutate({ id }), fault);
  }
  if (kind === 'suspend') {
    person.suspended = true;
    return outcome(t.admin.http.admin.suspend.mutate({ userId }), false);
  }
  if (kind === 'reinstate') {
    person.suspended = false;
    return outcome(t.admin.http.admin.reinstate.mutate({ userId }), false);
  }
  if (kind === 'remove') {
    const wasLeft = person.left;
    person.left = true;
    return outcome(remove(t.s, t.teacher, id, name), wasLeft && 'participant.unknown');
  }
  if (kind === 'recall') {
    model.recalled = true;
    return outcome(t.teacher.http.announcements.recall.mutate({ id }), false);
  }
  return remind(stage);
}

async function remind({ t, id, model }: Stage) {
  const { silent } = shown(model);
  const lately = model.reminded && 'announcement.remindedLately';
  const fault = model.recalled ? 'announcement.recalled' : lately || (silent === 0 && 'announcement.nobodySilent');
  if (!fault) model.reminded = true;
  return outcome(t.teacher.http.announcements.remind.mutate({ id }), fault);
}

async function outcome(doing: Promise<unknown>, fault: string | false) {
  const [said] = await outcomesOf([doing]);
  return { expected: fault || 'done', said: said! };
}
