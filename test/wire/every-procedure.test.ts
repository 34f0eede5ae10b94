import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { callOver, fitting, inputFor, procedures, shapeOf } from '../support/procedures.ts';
import { school } from '../support/school.ts';

/** What anyone may call, signed in or not. */
const isPublic = [
  'auth.acceptInvitation',
  'auth.confirmEmailChange',
  'auth.emailChange',
  'auth.firstSchool',
  'auth.foundSchool',
  'auth.invitation',
  'auth.mailChoice',
  'auth.passwordReset',
  'auth.requestPasswordReset',
  'auth.setMailChoice',
  'auth.signIn',
  'schoolRules',
];
const asksNothing = (procedure: (typeof procedures)[number]) =>
  isPublic.includes(procedure.path) && procedure.inputs.length === 0;

test('the procedures are seen', () => {
  expect(procedures.length).toBeGreaterThan(20);
  expect(procedures.map(({ path }) => path)).toEqual(expect.arrayContaining(['send', 'onMessage', ...isPublic]));
  expect(Object.keys(shapeOf(procedures.find(({ path }) => path === 'send')!.inputs[0]!))).toContain('replyToId');
});

test.each(procedures.filter((one) => !asksNothing(one)))(
  '[WIRE8] $path refuses who is not signed in, whatever they send',
  async (procedure) => {
    await using s = await school();
    const ids = { conversationId: randomUUID(), userId: s.people.teacher, establishmentId: s.id };
    const forAll = isPublic.includes(procedure.path);
    const refusal = forAll ? { code: 'BAD_REQUEST' } : { code: 'UNAUTHORIZED', reason: 'session.none' };
    for (const input of [undefined, fitting(procedure, inputFor(ids)), { nonsense: 1 }]) {
      const { data, text } = await callOver(s.server, procedure, input);
      expect({ text, code: data?.code, reason: data?.reason }).toMatchObject(refusal);
    }
  },
);

test.each(procedures.filter(({ inputs }) => inputs.length > 0))(
  '[WIRE7] $path refuses a field that it does not know, and garbage, and says which',
  async (procedure) => {
    await using s = await school();
    const client = await s.as('admin');
    const right = fitting(
      procedure,
      inputFor({ conversationId: randomUUID(), userId: s.people.teacher, establishmentId: s.id }),
    );
    const extra = await callOver(client, procedure, { ...right, isAdmin: true });
    expect(extra.data?.issues).toContainEqual({ path: 'isAdmin', reason: 'unrecognized_keys' });
    for (const garbage of ['x', 7, [right], [], { ...right, conversationId: { $ne: null }, limit: 'x' }]) {
      const { data, text } = await callOver(client, procedure, garbage);
      expect({ text, ...data }).toMatchObject({ code: 'BAD_REQUEST', reason: 'input.invalid' });
      expect(data?.issues?.length, text).toBeGreaterThan(0);
      for (const issue of data!.issues!)
        expect(issue).toEqual({ path: expect.any(String), reason: expect.any(String) });
    }
  },
);

test('[LIVE1] every subscription takes an object that names the cursor of whoever comes back', () => {
  const subscriptions = procedures.filter(({ kind }) => kind === 'subscription');
  expect(subscriptions.length).toBeGreaterThan(3);
  for (const { path, inputs } of subscriptions) {
    expect(inputs, path).toHaveLength(1);
    for (const input of [undefined, {}, { lastEventId: 'x' }])
      expect(z.safeParse(inputs[0]!, input).success, path).toBe(true);
    expect(z.safeParse(inputs[0]!, { lastEventId: 'x'.repeat(1_025) }).success, path).toBe(false);
  }
});
