import { describe, expect, test } from 'vitest';
import { followChanges } from '../../../src/client/live/follow-changes.ts';
import { deliver } from '../../../src/client/messages/deliver.ts';
import type { Me } from '../../../src/shared/me.ts';
import { atEnd, pass } from '../fake-time.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { conversation, message } from '../people.ts';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const leila = meAs('Leïla', ['Collège Jules-Verne', 'parent']);
const omar = meAs('Omar', ['Collège Jules-Verne', 'student']);

/** Leïla's page, and a server that answers as whoever's session the browser holds when the socket opens. */
async function page() {
  const session = { of: leila };
  let socketOf: Me = leila;
  const sent: [body: string, author: string][] = [];
  let answering: 'me' | 'nothing' | 'bug' = 'me';
  const stand = newStand({
    ...schoolAnswers({ conversations: [conversation()] }),
    me: () => {
      if (answering === 'bug') throw refused('internal.bug', 'INTERNAL_SERVER_ERROR');
      return answering === 'me' ? structuredClone(socketOf) : new Promise(() => {});
    },
    send: ({ body, id }: { body: string; id: string }) => {
      sent.push([body, socketOf.user.name]);
      return message(4 + sent.length, { id, body, authorId: socketOf.user.id });
    },
  });
  const { connection, server, live } = stand;
  const comeBack = async () => {
    connection.state.set('reconnecting');
    socketOf = session.of;
    connection.opened.emit();
    connection.state.set('connected');
    await pass(10);
    server.signal('onAccount', { what: 'all' });
    await pass(10);
  };
  atEnd(followChanges(live));
  atEnd(deliver(live));
  await pass(10);
  return { ...stand, session, sent, comeBack, setAnswering: (by: typeof answering) => (answering = by) };
}

describe('[CLIENT70] what waits in somebody’s outbox', () => {
  test('goes once the server has said on the new socket that it is theirs', async () => {
    const { connection, live, sent, comeBack } = await page();
    connection.state.set('offline');
    live.outbox.add('conversation', 'à moi');
    await comeBack();
    expect(sent).toEqual([['à moi', 'Leïla']]);
  });

  test('is never posted as somebody else who signed in meanwhile, however long the line stands', async () => {
    const { connection, live, sent, session, comeBack } = await page();
    connection.state.set('offline');
    live.outbox.add('conversation', 'à moi');
    session.of = omar;
    await comeBack();
    live.outbox.add('conversation', 'encore');
    await pass(60_000);
    expect(sent).toEqual([]);
    expect(live.outbox.store.get().map(({ state }) => state)).toEqual(['pending', 'pending']);
    session.of = leila;
    await comeBack();
    expect(sent).toEqual([
      ['à moi', 'Leïla'],
      ['encore', 'Leïla'],
    ]);
  });

  test('waits while it is not known whose the socket is', async () => {
    const { connection, live, sent, comeBack, setAnswering } = await page();
    setAnswering('nothing');
    connection.state.set('offline');
    live.outbox.add('conversation', 'à moi');
    await comeBack();
    await pass(5_000);
    expect(sent).toEqual([]);
    setAnswering('me');
    await comeBack();
    await pass(60_000);
    expect(sent).toEqual([['à moi', 'Leïla']]);
  });

  test('goes once that can be said, however often the server could not say it', async () => {
    const { connection, live, sent, comeBack, setAnswering } = await page();
    setAnswering('bug');
    connection.state.set('offline');
    live.outbox.add('conversation', 'à moi');
    await comeBack();
    await pass(120_000);
    expect(sent).toEqual([]);
    setAnswering('me');
    await pass(40_000);
    expect(sent).toEqual([['à moi', 'Leïla']]);
  });
});
