import { TRPCClientError } from '@trpc/client';
import { QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { newQueryClient } from '../../../src/client/live/new-query-client.ts';
import { OutcomeUnknown } from '../../../src/client/live/outcome.ts';
import { atEnd, pass } from '../fake-time.ts';
import { refused } from '../stub-link.ts';

const noAnswer = TRPCClientError.from(new OutcomeUnknown('timeOut'));
const away = refused('server.unavailable', 'SERVICE_UNAVAILABLE', 2_000);

/** Something on the screen asks a server that answers with it for ten minutes. */
function asking(reason: Error) {
  const queryClient = newQueryClient(() => undefined);
  const askedAt: number[] = [];
  const back = Date.now() + 600_000;
  const observer = new QueryObserver(queryClient, {
    queryKey: ['anything'],
    queryFn: () => {
      askedAt.push(Date.now());
      return Date.now() < back ? Promise.reject(reason) : Promise.resolve('here');
    },
  });
  atEnd(observer.subscribe(() => undefined));
  return { askedAt, result: () => observer.getCurrentResult() };
}

test.each([
  ['nobody answers', noAnswer],
  ['the server cannot tell', away],
])('[CLIENT37] where %s it is asked for until it comes, at most half a minute apart', async (_, error) => {
  const { askedAt, result } = asking(error);
  await pass(640_000);
  expect(result().data).toBe('here');
  const apart = askedAt.slice(1).map((at, index) => at - askedAt[index]!);
  expect(apart.length).toBeGreaterThan(20);
  expect(Math.max(...apart)).toBeLessThanOrEqual(30_000);
});

test('[CLIENT37] a refusal is an answer, and a bug is one the fifth time', async () => {
  const refusal = asking(refused('conversation.unknown', 'NOT_FOUND'));
  const bug = asking(refused('internal.bug', 'INTERNAL_SERVER_ERROR'));
  await pass(640_000);
  expect([refusal.result().status, refusal.askedAt.length]).toEqual(['error', 1]);
  expect([bug.result().status, bug.askedAt.length]).toEqual(['error', 5]);
});
