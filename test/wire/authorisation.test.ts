import { getUntypedClient, TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import type { ErrorData } from '../../src/server/error-data.ts';
import {
  expectedOf,
  subjects,
  type Entry,
  type Outcome,
  type Subject,
  type Wire,
} from '../support/authorisation/entries.ts';
import { table } from '../support/authorisation/table.ts';
import { twoSchools, type Caller } from '../support/authorisation/world.ts';
import { callOver, fitting, inputFor, procedures, shapeOf, type Procedure } from '../support/procedures.ts';
import { upgradeStatus } from '../support/raw-socket.ts';

type Asked = { caller: Caller; subject: Subject; wire: Wire; expected: Outcome };

test('[WIRE15] every procedure of the router has a line in the table, and every line is of one', () => {
  expect(Object.keys(table).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
});

test('[WIRE15] a procedure that takes an id is asked about those of others, and about another school where it takes one', () => {
  const lacking = procedures.filter(({ path, inputs }) => {
    const fields = inputs.flatMap((input) => Object.keys(shapeOf(input)));
    const entry = table[path]!;
    const isAboutOthers = fields.some((field) => /^(?:conversation|user|participant|establishment)Ids?$/.test(field));
    return isAboutOthers && (entry.foreign === undefined || entry.own === undefined);
  });
  expect(lacking.map(({ path }) => path)).toEqual([]);
});

test.each(procedures)(
  '[WIRE15] $path answers nobody, each role of two schools, about themselves, their class and the other school as the table says',
  async (procedure) => {
    await using world = await twoSchools();
    const entry = table[procedure.path]!;
    const anonymous = await callOver(
      { origin: world.origin },
      procedure,
      inputOf(procedure, entry, world.callers[0]!, 'own'),
    );
    expect(anonymous.data?.reason ?? 'ok').toBe(entry.anonymous ?? 'session.none');
    const asked = world.callers.flatMap((caller) => askedAs(entry, caller));
    // What is refused leaves everything as it is; what is done comes after it.
    const ordered = asked.toSorted((one, other) => Number(one.expected === 'ok') - Number(other.expected === 'ok'));
    const answers: object[] = [];
    for (const one of ordered) answers.push({ ...named(one), answered: await answerTo(procedure, entry, one) });
    expect(answers).toEqual(ordered.map((one) => ({ ...named(one), answered: one.expected })));
  },
);

test('[WIRE15] a socket that bears no session is not opened', async () => {
  await using world = await twoSchools();
  expect(await upgradeStatus(world.origin, { origin: world.origin })).toBe(401);
});

/** Refusals on both wires; what is done, in one school over HTTP and in the other over sockets, for it is done once. */
function askedAs(entry: Entry, caller: Caller): Asked[] {
  return subjects.flatMap((subject) =>
    (['http', 'socket'] as const).flatMap((wire) => {
      const expected = expectedOf(entry, subject, caller.role, wire);
      if (expected === undefined) return [];
      const isElsewhere = (caller.school === 'A') !== (wire === 'http');
      return expected === 'ok' && isElsewhere ? [] : [{ caller, subject, wire, expected }];
    }),
  );
}

function named({ caller: { school, role }, subject, wire }: Asked) {
  return { caller: `${role} of ${school}`, subject, wire };
}

function inputOf(procedure: Procedure, { input }: Entry, { about }: Caller, subject: Subject) {
  return input ? input(about[subject]) : fitting(procedure, inputFor(about[subject]));
}

async function answerTo(procedure: Procedure, entry: Entry, { caller, subject, wire }: Asked): Promise<string> {
  const input = inputOf(procedure, entry, caller, subject);
  if (wire === 'socket') return overSocket(caller, procedure, input);
  const { data, text } = await callOver(caller.client, procedure, input);
  return data?.reason ?? (text.startsWith('{"result"') ? 'ok' : text);
}

async function overSocket({ client }: Caller, { path, kind }: Procedure, input: unknown): Promise<string> {
  const api = getUntypedClient(client.api);
  try {
    if (kind === 'subscription') await opened(api, path, input);
    else await (kind === 'query' ? api.query(path, input) : api.mutation(path, input));
    return 'ok';
  } catch (error) {
    if (error instanceof TRPCClientError && error.data) return (error.data as ErrorData).reason;
    throw error;
  }
}

/** Until it is open, or refused. */
function opened(api: ReturnType<typeof getUntypedClient>, path: string, input: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const subscription = api.subscription(path, input, {
      onStarted: () => {
        subscription.unsubscribe();
        resolve();
      },
      onError: reject,
    });
  });
}
