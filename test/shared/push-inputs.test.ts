import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { noticesInput, subscribePushInput } from '../../src/shared/push-inputs.ts';

const keys = { p256dh: 'a'.repeat(87), auth: 'a'.repeat(22) };
const subscription = { endpoint: 'https://push.example/x', expirationTime: null, keys };
const right = { subscription, device: 'Firefox, Android' };
const wrong: [value: unknown, issue: string][] = [
  [{ ...right, device: ' ' }, 'too_small'],
  [{ ...right, device: 'x'.repeat(121) }, 'too_big'],
  [{ ...right, subscription: { ...subscription, endpoint: 'x'.repeat(2_001) } }, 'too_big'],
  [{ ...right, subscription: { ...subscription, endpoint: '\0' } }, 'custom'],
  [{ ...right, subscription: { ...subscription, keys: { ...keys, auth: 'a' } } }, 'invalid_format'],
  [{ ...right, subscription: { ...subscription, keys: { ...keys, p256dh: `${'a'.repeat(86)}+` } } }, 'invalid_format'],
  [{ ...right, userId: 'x' }, 'unrecognized_keys'],
];

test('[NOTIFY12] a device is registered as its browser says it, and what is wrong with that is said', () => {
  expect(z.parse(subscribePushInput, right)).toEqual(right);
  for (const [value, issue] of wrong)
    expect(z.safeParse(subscribePushInput, value).error?.issues.map(({ code }) => code)).toEqual([issue]);
  expect(z.safeParse(noticesInput, { before: 0 }).success).toBe(false);
});
