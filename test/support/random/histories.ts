import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { upload } from '../files.ts';
import type { Observer } from '../observer.ts';
import type { Name, School } from '../school.ts';
import { allowed } from './allowed.ts';
import { changeMessage, mentionOf, messageChange } from './message-changes.ts';
import { setHours } from './set-hours.ts';

export const actors = ['admin', 'teacher', 'parent', 'student'] as const;
export type Actor = (typeof actors)[number];
const who = fc.constantFrom(...actors);
const name = fc.constantFrom<Name>('teacher', 'parent', 'student', 'student2');
const of = fc.constantFrom('pin', 'mute', 'archive', 'mark');
const share = fc.integer({ min: 0, max: 100 });
const title = fc.string({ minLength: 1, maxLength: 20 });

const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('send' as const), who, mentions: fc.nat({ max: 8 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sendFile' as const), who, mentions: fc.nat({ max: 8 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retry' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('loseAnswer' as const), who, share, mentions: fc.nat({ max: 8 }) }),
  },
  // Of the last that somebody sent, by themselves or by another.
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('change' as const), who, of: who, change: messageChange }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cut' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('signInAgain' as const), who, share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), who, share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('order' as const), who, of, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('shareReading' as const), who, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hours' as const), open: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('block' as const), who, name, on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), name }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), title }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('suspend' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reinstate' as const), name }) },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;
/** What stands together is done at the same moment. */
export const histories = fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 10 });

export type Stage = { s: School; by: Record<Actor, Observer>; group: string; last: Map<Actor, Sending> };
type Sending = { id: string; conversationId: string; body: string; attachmentIds?: string[] };

export async function perform(stage: Stage, one: Command): Promise<void> {
  const { s, by, group: conversationId } = stage;
  const admin = by.admin.client.http;
  switch (one.kind) {
    case 'send':
      return allowed(by[one.who].client.http.send.mutate(newSending(stage, one)));
    case 'sendFile':
      return allowed(sendFile(stage, one));
    case 'retry':
      return stage.last.has(one.who)
        ? allowed(by[one.who].client.http.send.mutate(stage.last.get(one.who)!))
        : undefined;
    case 'loseAnswer':
      return loseAnswer(by[one.who], newSending(stage, one), one.share / 25);
    case 'change': {
      const changed = stage.last.get(one.of);
      return changed && allowed(changeMessage(by[one.who].client, changed.id, one.change, peopleOf(s)));
    }
    case 'cut':
      return by[one.who].client.cut();
    case 'signInAgain':
      // At any moment of another socket's coming back, which takes some 20 ms.
      return wait(one.share / 4).then(() => allowed(by[one.who].signInAgain()));
    case 'read':
      return read(stage, one.who, one.share);
    case 'order':
      return order(stage, one);
    case 'shareReading':
      return allowed(by[one.who].client.http.account.setPreferences.mutate({ sharesReceipts: one.on }));
    case 'hours':
      return allowed(setHours(s, admin, one.open));
    case 'block':
      return allowed(by[one.who].client.http.blockPerson.mutate({ userId: s.people[one.name], on: one.on }));
    case 'add':
      return allowed(admin.addParticipants.mutate({ conversationId, userIds: [s.people[one.name]] }));
    case 'remove':
      return allowed(admin.removeParticipant.mutate({ conversationId, userId: s.people[one.name] }));
    case 'rename':
      return allowed(admin.renameConversation.mutate({ conversationId, title: one.title }));
    default:
      return allowed(admin.admin[one.kind].mutate({ userId: s.people[one.name] }));
  }
}

type Mentioning = { who: Actor; mentions: number };

function newSending({ s, group, last }: Stage, { who, mentions }: Mentioning): Sending {
  const sending = { id: randomUUID(), conversationId: group, body: `${who} ${mentionOf(peopleOf(s), mentions)}` };
  last.set(who, sending);
  return sending;
}

/** Who may be mentioned, as long as they are there. */
function peopleOf({ people }: School): string[] {
  return [people.admin, people.teacher, people.parent, people.student];
}

async function sendFile(stage: Stage, one: Mentioning): Promise<void> {
  const { client } = stage.by[one.who];
  const { id } = await upload(client, stage.group);
  const sending = { ...newSending(stage, one), attachmentIds: [id] };
  stage.last.set(one.who, sending);
  await client.http.send.mutate(sending);
}

/** Sent on a socket that is destroyed a moment later; sent again on another way until something is known. */
async function loseAnswer({ client }: Observer, sending: Sending, afterMs: number): Promise<void> {
  const first = client.api.send.mutate(sending).catch(() => undefined);
  await wait(afterMs);
  client.cut();
  await allowed(client.http.send.mutate(sending));
  await first;
}

async function read({ by, group: conversationId }: Stage, who: Actor, share: number): Promise<void> {
  const { lastSeq } = await by.admin.client.http.conversation.query({ conversationId });
  await allowed(by[who].client.http.markRead.mutate({ conversationId, seq: Math.floor((lastSeq * share) / 100) }));
}

/** What nobody but its owner hears. */
function order(
  { by, group: conversationId }: Stage,
  { who, of, on }: Extract<Command, { kind: 'order' }>,
): Promise<void> {
  const { http } = by[who].client;
  switch (of) {
    case 'pin':
      return allowed(http.setPinned.mutate({ conversationId, pinned: on }));
    case 'mute':
      return allowed(http.setNotify.mutate({ conversationId, notify: on ? 'none' : 'all' }));
    case 'archive':
      return allowed(http.setArchived.mutate({ conversationId, archived: on }));
    default:
      return allowed(http.markUnread.mutate({ conversationId }));
  }
}
