import { v7 as newId } from 'uuid';
import { widestContent } from '../../shared/limits.ts';
import { charactersOf } from '../../shared/text.ts';
import type { Draft } from '../../shared/drafts.ts';
import type { Live } from '../live/live.ts';
import { isBug, isSessionOver, refusalOf, retryAfterOf } from '../live/outcome.ts';
import { othersOf, versionsWith } from './kept-texts.ts';
import type { Here } from './next-step.ts';

/** After a save that had no answer. */
const againMs = 5_000;
/** As many as the server takes; those of a device that never hears an answer are of no use. */
const mostVersions = 20;

type Told = { onKept(place: string, texts: Draft[]): void; onFree(place: string): void };

/**
 * Gives the server what stands in a place, one save at a time in each, and tells what it then has of it, and when it may be given another. The text is marked
 * before it goes: where no answer comes, the next save takes its place all the same.
 */
export function newSaves(live: Live, { onKept, onFree }: Told) {
  const { client, drafts } = live;
  const saving = new Set<string>();
  /** What the server refused is not given to it again as it is. */
  const refused = new Map<string, string>();
  const waiting = new Set<ReturnType<typeof setTimeout>>();
  let stopped = false;

  async function give(place: string, { text, about, versions, others }: Here): Promise<void> {
    const id = newId();
    const isEmpty = text === '' && about === '';
    const marked = [...versions, id].slice(-mostVersions);
    drafts.settle(place, text, about, { versions: marked, isSaved: false, others });
    const basedOn = marked.filter((one) => one !== id);
    const reply = about === '' ? {} : { replyToId: about };
    const texts = await client.account.saveDraft.mutate({ id, conversationId: place, body: text, basedOn, ...reply });
    if (stopped) return;
    settleAs(place, { text, about }, isEmpty ? [] : versionsWith(id, texts), texts);
    onKept(place, texts);
    free(place);
  }
  /** Whoever typed on meanwhile has something new to give, in the place of what was kept. */
  function settleAs(place: string, sent: Pick<Here, 'text' | 'about'>, versions: string[], texts: Draft[]): void {
    const text = drafts.store.get()[place] ?? '';
    const about = drafts.about.get()[place] ?? '';
    const isSaved = text === sent.text && about === sent.about && versions.length > 0;
    drafts.settle(place, text, about, { versions, isSaved, others: othersOf(texts, versions) });
  }
  function free(place: string): void {
    saving.delete(place);
    onFree(place);
  }
  return {
    isSaving: (place: string) => saving.has(place),
    save(place: string, here: Here): void {
      if (refused.get(place) === here.text || charactersOf(here.text) > widestContent.bodyCharacters) return;
      saving.add(place);
      give(place, here).catch((error: unknown) => {
        if (stopped || isSessionOver(error)) return;
        const waitMs = retryAfterOf(error) ?? (refusalOf(error) || isBug(error) ? null : againMs);
        if (waitMs === null) {
          refused.set(place, here.text);
          saving.delete(place);
        } else waiting.add(setTimeout(() => free(place), waitMs));
      });
    },
    stop(): void {
      stopped = true;
      for (const timer of waiting) clearTimeout(timer);
    },
  };
}
