import { expect, test, vi } from 'vitest';
import { react } from '../../../src/client/messages/react.ts';
import { newStand } from '../live-stage.tsx';
import { ids, message } from '../people.ts';
import { refused } from '../stub-link.ts';

const one = { id: 'message 1', kind: 'group' } as const;

test('[CLIENT116] whoever changes their mind while a reaction is on its way is heard in that order, and last', async () => {
  const waiting: ((on: unknown) => void)[] = [];
  const { live, server } = newStand({ react: () => new Promise((resolve) => waiting.push(resolve)) });
  const sent = () => server.calls('react').map(({ input }) => (input as { on: boolean }).on);
  const going = react(live, one, '👍', true);
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  await react(live, one, '👍', false);
  expect(sent()).toEqual([true]);
  waiting[0]?.(message(1, { reactions: [{ emoji: '👍', userIds: [ids.me] }] }));
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.(message(1));
  await going;
  expect(sent()).toEqual([true, false]);
  expect(live.reacting.get()).toEqual({});
});

test('[CLIENT116] what is refused is wished no more', async () => {
  const fail = () => {
    throw refused('reaction.notAllowed', 'FORBIDDEN');
  };
  const { live } = newStand({ react: fail });
  const going = react(live, one, '👍', true);
  expect(live.reacting.get()).toMatchObject({ 'message 1': { wishes: { '👍': true }, counted: null } });
  await expect(going).rejects.toThrow('reaction.notAllowed');
  expect(live.reacting.get()).toEqual({});
});
