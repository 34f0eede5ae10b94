import { store, stored } from '../stored.ts';
import { newStore } from './store.ts';
import type { Store } from './store.ts';

const all: { forget(): void }[] = [];

/**
 * One of a few words that this device keeps, so that a page is as its reader wants it from its first moment. What is kept and is none
 * of them, as after a step back from a newer version, is left there until another one is chosen.
 */
export function newKeptChoice<Word extends string>(
  place: string,
  words: readonly Word[],
  usual: NoInfer<Word>,
): Store<Word> {
  const choice = newStore(kept(place, words) ?? usual);
  all.push({
    forget() {
      choice.set(usual);
      store(place, null);
    },
  });
  return {
    ...choice,
    set(word) {
      if (word === choice.get()) return;
      choice.set(word);
      store(place, word);
    },
  };
}

/** Whoever comes to this device next finds nothing of them. */
export function forgetChoices(): void {
  for (const one of all) one.forget();
}

function kept<Word extends string>(place: string, words: readonly Word[]): Word | undefined {
  const found = stored(place);
  return words.find((word) => word === found);
}
