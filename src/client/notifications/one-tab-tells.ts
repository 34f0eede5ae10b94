import { inTurn, isAble } from '../live/in-turn.ts';
import type { Live } from '../live/live.ts';
import { newOtherTabs } from '../live/other-tabs.ts';

/** A tab that is looked at answers at once; one that is about to tell waits for it no longer than nobody notices. */
const answerWithinMs = 200;
type Word = 'who is looked at?' | 'I am';

export type OneTabTells = {
  /** Whether it is for this tab to tell its reader something. */
  isMine(): Promise<boolean>;
  stop(): void;
};

/** Of one person's tabs the one that they look at tells them what there is, and where they look at none, the first that was opened. */
export function oneTabTells(live: Live, isLookedAt: () => boolean): OneTabTells {
  const tabs = newOtherTabs<Word>(`preau.looked-at:${live.myId}`);
  let isFirst = false;
  let onAnswer = () => {};
  let asking: Promise<boolean> | null = null;
  // One without a line hears of no message: another must tell it.
  const tells = () => isLookedAt() && isAble(live);
  const begin = () => {
    isFirst = true;
    return () => void (isFirst = false);
  };
  const end = inTurn(live, { name: 'preau.tells', begin, isWaiting: () => false });
  tabs?.hear((word) => {
    if (word === 'I am') onAnswer();
    else if (word === 'who is looked at?' && tells()) tabs.tell('I am');
  });
  const isNoneLookedAt = () =>
    new Promise<boolean>((answer) => {
      const timer = setTimeout(() => answer(true), answerWithinMs);
      onAnswer = () => {
        clearTimeout(timer);
        answer(false);
      };
      tabs?.tell('who is looked at?');
    });
  return {
    async isMine() {
      if (tells()) return true;
      if (!isFirst || !tabs) return isFirst;
      asking ??= isNoneLookedAt().finally(() => (asking = null));
      return asking;
    },
    stop() {
      end();
      tabs?.close();
    },
  };
}
