import { decideNotice } from '../../shared/decide-notice.ts';
import type { NoticeReader } from '../../shared/decide-notice.ts';
import type { Conversation, Message, Role } from '../../shared/public.ts';
import { cachedConversation } from '../conversations/cache.ts';
import type { Live } from '../live/live.ts';
import { serverNow } from '../live/server-clock.ts';
import { askToldNow } from './ask-told-now.ts';
import type { Heard } from './heard.ts';

/** What comes within this is told at once together; whoever reads it meanwhile is not told. */
const gatherMs = 400;
/** What is older was caught up after a cut: the list says it, and nobody is startled by what is long since written. */
const freshMs = 15_000;
/** A device that slept, or another choice of hours, would end them at another moment than was foreseen. */
const lookAgainMs = 60_000;

export type Hands = {
  /** As whom they hear what is written there; null until what they have set is known. */
  readerIn(conversation: Conversation): NoticeReader | null;
  /** The conversation that is open in the tab that they look at. */
  sees(): string | null;
  /** Whether another tab of theirs does not tell it. */
  isMine(): Promise<boolean>;
  tell(heard: readonly Heard[]): void;
  /** What came in quiet hours and still waits, once they are over. */
  tellAfterQuiet(heard: readonly Heard[]): void;
};

/** Hears each message once as it comes, and has told whatever is to be told. Returns what ends it. */
export function listenForNews(
  live: Pick<Live, 'changes' | 'client' | 'queryClient' | 'myId' | 'rang'>,
  hands: Hands,
): () => void {
  const heardUpTo = new Map<string, number>();
  const held = new Map<string, Message>();
  /** Of what is held, or may be in a moment, what its author had told at once. */
  const toldNow = new Set<string>();
  let isOver = false;
  let waiting: Message[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;

  /** With what was decided of each; what is not in the list yet, as a conversation that has just begun, is left out. */
  const decided = (messages: Iterable<Message>) => {
    return Array.from(messages).flatMap((message) => {
      const conversation = cachedConversation(live.queryClient, message.conversationId);
      const reader = conversation && hands.readerIn(conversation);
      if (!conversation || !reader) return [];
      const heard = { message, conversation };
      const authorRole = roleOf(message.authorId, conversation);
      const decision = decideNotice({ ...heard, authorRole, isToldNow: toldNow.has(message.id) }, reader);
      return [{ ...heard, decision: decision.when }];
    });
  };
  const tell = async (heard: readonly Heard[], say: (heard: readonly Heard[]) => void) => {
    if (heard.length > 0 && (await hands.isMine())) say(heard);
  };
  function look() {
    const fresh = waiting.filter(isFresh);
    const all = decided(fresh);
    const isDecided = new Set(all.map(({ message }) => message));
    waiting = fresh.filter((message) => !isDecided.has(message));
    timer = waiting.length > 0 ? setTimeout(look, gatherMs) : undefined;
    for (const { message, decision } of all) if (decision === 'afterQuiet') held.set(message.id, message);
    if (held.size > 0) quietTimer ??= setTimeout(lookAtHeld, lookAgainMs);
    void tell(
      all.filter(({ decision }) => decision === 'now'),
      hands.tell,
    );
  }
  function lookAtHeld() {
    const all = decided(held.values());
    const still = all.filter(({ decision }) => decision === 'afterQuiet');
    held.clear();
    // Of two schools one may be open again while the other is not.
    for (const { message } of still) held.set(message.id, message);
    quietTimer = still.length > 0 ? setTimeout(lookAtHeld, lookAgainMs) : undefined;
    void tell(lastOfEach(all.filter(({ decision }) => decision === 'now')), hands.tellAfterQuiet);
  }
  async function lookAtToldNow() {
    for (const id of await askToldNow(live, [...held.values(), ...waiting])) toldNow.add(id);
    if (isOver) return;
    const all = decided([...held.values()].filter(({ id }) => toldNow.has(id)));
    const due = all.filter(({ decision }) => decision === 'now');
    for (const { message } of due) held.delete(message.id);
    await tell(due, hands.tell);
  }
  const stop = live.changes.listen((change) => {
    if (change.type !== 'message') return;
    const { conversationId, seq, authorId, editedAt } = change.message;
    if (seq <= (heardUpTo.get(conversationId) ?? 0)) return;
    heardUpTo.set(conversationId, seq);
    // Of one that was heard of for the first time as it was changed, its coming is over.
    if (authorId === live.myId || editedAt !== null || !isFresh(change.message)) return;
    // Who goes elsewhere in the next moment has seen it all the same.
    if (hands.sees() === conversationId) return;
    waiting.push(change.message);
    timer ??= setTimeout(look, gatherMs);
  });
  const stopHearing = live.rang.listen((rung) => {
    if (rung.has('toldNow') || rung.has('all')) void lookAtToldNow();
  });
  return () => {
    isOver = true;
    stop();
    stopHearing();
    clearTimeout(timer);
    clearTimeout(quietTimer);
  };
}

/** Of a conversation of very many the page knows the first ones; what another one wrote waits as what families write. */
function roleOf(authorId: string, { participants }: Conversation): Role | null {
  return participants.find(({ userId }) => userId === authorId)?.role ?? null;
}

/** What is told as one is told of each conversation by its last one. */
function lastOfEach<One extends Heard>(heard: readonly One[]): One[] {
  return [...new Map(heard.map((one) => [one.conversation.id, one])).values()];
}

function isFresh({ createdAt }: Message): boolean {
  return serverNow() - createdAt.getTime() < freshMs;
}
