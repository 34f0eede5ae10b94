import { describe, expect, test } from 'vitest';
import { cachedConversation } from '../../../src/client/conversations/cache.ts';
import { followChanges } from '../../../src/client/live/follow-changes.ts';
import { meKey } from '../../../src/client/session/me-key.ts';
import type { Me } from '../../../src/shared/me.ts';
import type { Conversation, Role } from '../../../src/shared/public.ts';
import { atEnd, pass } from '../fake-time.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { conversation } from '../people.ts';
import { meAs } from '../stage.tsx';

type School = [name: string, role: Role];
const verne: School = ['Collège Jules-Verne', 'parent'];
const khaldoun: School = ['École Ibn-Khaldoun', 'parent'];
const there = conversation({ id: 'there', establishmentId: 'id of École Ibn-Khaldoun' });

/** Someone of two schools whose standing the test changes. */
async function following() {
  const present = { me: meAs('Leïla', verne, khaldoun), conversations: [conversation(), there] as Conversation[] };
  const stand = newStand({
    ...schoolAnswers({ conversations: [] }),
    me: () => structuredClone(present.me),
    conversations: () => ({ items: present.conversations, nextCursor: null, eventCursor: 'start' }),
  });
  stand.live.queryClient.setQueryData<Me>(meKey, present.me);
  atEnd(followChanges(stand.live));
  await pass(10);
  const comeBack = async () => {
    stand.connection.state.set('reconnecting');
    stand.connection.state.set('connected');
    stand.server.signal('onAccount', { what: 'all' });
    await pass(10);
  };
  const me = () => stand.live.queryClient.getQueryData<Me>(meKey);
  return { ...stand, present, comeBack, me };
}

describe('what a person may do', () => {
  test('[CLIENT29] is asked after each reconnection; where it is the same, nothing else is fetched', async () => {
    const { server, comeBack } = await following();
    await comeBack();
    expect(server.calls('me')).toHaveLength(1);
    expect(server.calls('conversations')).toHaveLength(1);
  });

  test('[CLIENT29] changed, the server says with 4403: everything is fetched anew, even where `me` is the same', async () => {
    const { server, connection, comeBack } = await following();
    connection.standingChanged.emit();
    await comeBack();
    expect(server.calls('conversations')).toHaveLength(2);
    await comeBack();
    expect(server.calls('conversations')).toHaveLength(2);
  });

  test('[CLIENT29] suspended in one school, its conversations are gone, and the open one says so', async () => {
    const { live, present, connection, comeBack, me } = await following();
    const taken: string[] = [];
    live.takenAway.listen((id) => taken.push(id));
    present.me = meAs('Leïla', verne);
    present.conversations = [conversation()];
    connection.standingChanged.emit();
    await comeBack();
    expect(taken).toEqual(['there']);
    expect(cachedConversation(live.queryClient, 'there')).toBeUndefined();
    expect(cachedConversation(live.queryClient, 'conversation')).toBeDefined();
    expect(me()?.memberships).toHaveLength(1);
  });

  test('[CLIENT29] reinstated, or changed while the line was down: what is there again is shown again', async () => {
    const { live, present, comeBack } = await following();
    [present.me, present.conversations] = [meAs('Leïla'), []];
    await comeBack();
    expect(cachedConversation(live.queryClient, 'conversation')).toBeUndefined();
    [present.me, present.conversations] = [meAs('Leïla', verne), [conversation()]];
    await comeBack();
    expect(cachedConversation(live.queryClient, 'conversation')).toBeDefined();
  });
});
