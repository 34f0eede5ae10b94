import type { Draft } from '../../shared/drafts.ts';
import { cachedConversation } from '../conversations/cache.ts';
import type { Live } from '../live/live.ts';
import { inOneTab } from '../live/one-tab.ts';
import { newStore } from '../live/store.ts';
import { conversationOfPlace, noMark } from '../messages/kept-draft.ts';
import { areAll, othersOf, textsIn, versionsWith } from './kept-texts.ts';
import { nextStep } from './next-step.ts';
import type { Here } from './next-step.ts';
import { newSaves } from './save-texts.ts';

/** Nothing is put into a box, and nothing of it kept, so soon after a letter was typed there; but who types on and on is not kept longer than this. */
const restMs = 2_000;
const mostMs = 10_000;

/** In one of this person's tabs: what they begin to write goes to their other devices, and what they wrote there comes here. */
export function carryDraftsInOneTab(live: Live): () => void {
  const { connection, isMine } = live;
  const isAble = () => connection.state.get() === 'connected' && isMine.get();
  const able = newStore(isAble());
  const update = () => able.set(isAble());
  const stops = [connection.state.subscribe(update), isMine.subscribe(update)];
  const work = { name: `preau.drafts:${live.myId}`, begin: () => carryDrafts(live), isWaiting: () => true };
  const end = inOneTab(able, work);
  return () => {
    for (const stop of stops) stop();
    end();
  };
}

export function carryDrafts(live: Live): () => void {
  const { client, drafts, queryClient, rang } = live;
  const changedAt = new Map<string, number>();
  const resting = new Map<string, ReturnType<typeof setTimeout>>();
  const unsavedSince = new Map<string, number>();
  let before = { texts: drafts.store.get(), abouts: drafts.about.get() };
  /** What the server has, by the last answer of all that came; null before the first. */
  let texts: readonly Draft[] | null = null;
  let saved = 0;
  let stopped = false;
  const saves = newSaves(live, {
    onKept(place, kept) {
      saved += 1;
      texts = [...kept, ...(texts ?? []).filter(({ conversationId }) => conversationId !== place)];
    },
    onFree: look,
  });

  function hereIn(place: string): Here {
    const mark = drafts.marks.get()[place] ?? noMark;
    return { text: drafts.store.get()[place] ?? '', about: drafts.about.get()[place] ?? '', ...mark };
  }
  /** Does what the place needs now, or as soon as hands have rested there. */
  function look(place: string): void {
    if (stopped || texts === null || saves.isSaving(place)) return;
    const here = hereIn(place);
    const isMine = areAll(texts) && cachedConversation(queryClient, place) !== undefined;
    const there = textsIn(texts, place);
    const step = nextStep(here, there, isMine);
    if (step.do === 'save') {
      unsavedSince.delete(place);
      saves.save(place, here);
    }
    if (step.do === 'rest') return offer(place, here, there);
    if (step.do !== 'take') return;
    const restsIn = (changedAt.get(place) ?? 0) + restMs - Date.now();
    if (restsIn > 0) later(place, restsIn);
    else take(place, step.text, there);
  }
  function later(place: string, ms: number): void {
    clearTimeout(resting.get(place));
    resting.set(
      place,
      setTimeout(() => look(place), ms),
    );
  }
  /** What stands beside the text in the box is known in every tab. */
  function offer(place: string, { text, about, ...mark }: Here, there: readonly Draft[]): void {
    const others = mark.isSaved ? othersOf(there, mark.versions) : [];
    const isSame = others.map(({ id }) => id).join() === mark.others.map(({ id }) => id).join();
    if (!isSame) drafts.settle(place, text, about, { ...mark, others });
  }
  function take(place: string, text: Draft | null, there: readonly Draft[]): void {
    changedAt.delete(place);
    if (text === null) drafts.settle(place, '', '', noMark);
    else {
      const versions = versionsWith(text.id, there);
      const mark = { versions, isSaved: true, others: othersOf(there, versions) };
      drafts.settle(place, text.body, text.replyToId ?? '', mark);
    }
  }
  function lookAtAll(): void {
    const there = (texts ?? []).map(({ conversationId }) => conversationId);
    for (const place of new Set([...Object.keys(drafts.store.get()), ...there])) if (isShared(place)) look(place);
  }
  /** Whatever was kept while it was asked may be missing in the answer, which would take it for gone. */
  async function ask(): Promise<void> {
    let before = saved - 1;
    let all: Draft[] = [];
    while (before !== saved) {
      before = saved;
      all = await client.account.drafts.query();
    }
    texts = all;
    lookAtAll();
  }
  /** What one types is kept when the hand rests; what was sent or emptied is taken away at once. */
  function hear(): void {
    const now = { texts: drafts.store.get(), abouts: drafts.about.get() };
    for (const place of Object.keys(now.texts)) {
      const isTyped = now.texts[place] !== before.texts[place] || now.abouts[place] !== before.abouts[place];
      const { text, versions, isSaved } = hereIn(place);
      if (!isTyped || isSaved || !isShared(place)) continue;
      const at = Date.now();
      const since = unsavedSince.get(place) ?? at;
      changedAt.set(place, at);
      unsavedSince.set(place, since);
      if (text === '' && versions.length > 0) look(place);
      else later(place, Math.min(restMs, Math.max(since + mostMs - at, 0)));
    }
    before = now;
  }
  // Not answered, it is asked again when the bell rings on the next line.
  const askAgain = () => void ask().catch(() => null);
  const stops = [
    drafts.store.subscribe(hear),
    rang.listen((rung) => (rung.has('drafts') || rung.has('all')) && askAgain()),
  ];
  void drafts.ready.then(askAgain);
  return () => {
    stopped = true;
    saves.stop();
    for (const stop of stops) stop();
    for (const timer of resting.values()) clearTimeout(timer);
  };
}

/** The change of a message is made on the device on which it was begun. */
function isShared(place: string): boolean {
  return conversationOfPlace(place) === place;
}
