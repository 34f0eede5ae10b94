import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { expect, test } from 'vitest';
import { Refusal, refusals, type RefusalReason } from '../../src/shared/refusals.ts';

test('[WIRE4] every refusal is one noun, one reason, and a code that tRPC knows', () => {
  expect(Object.keys(refusals).length).toBeGreaterThan(20);
  for (const [reason, code] of Object.entries(refusals)) {
    expect(reason).toMatch(/^[a-z]+[A-Za-z]*\.[a-z]+[A-Za-z]*$/);
    expect(Object.keys(TRPC_ERROR_CODES_BY_KEY)).toContain(code);
  }
});

test('[MSG2] what is not there and what one may not see are refused with the same code', () => {
  const unknown = (Object.keys(refusals) as RefusalReason[]).filter((reason) => reason.endsWith('.unknown'));
  expect(unknown.length).toBeGreaterThan(3);
  for (const reason of unknown) expect(refusals[reason]).toBe('NOT_FOUND');
});

test('a refusal carries its word, and how long to wait where there is something to wait for', () => {
  expect(new Refusal('rate.exceeded', 250)).toMatchObject({ message: 'rate.exceeded', retryAfterMs: 250 });
  expect(new Refusal('conversation.unknown').retryAfterMs).toBeUndefined();
});
