import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { roleOfSegment } from '../../shared/places.ts';
import { unreadOf } from '../conversations/list.ts';
import { homesOf } from '../home/homes.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { chatPath, conversationPath } from '../paths.ts';
import { useMe } from '../session/use-me.ts';
import { useToast } from '../ui/use-toast.ts';
import type { Heard } from './heard.ts';
import { followToasts } from './toasts.ts';
import type { Toasts } from './toasts.ts';
import { useWordsOf } from './use-words-of.ts';

/** More conversations at once are told as a number. */
const mostAtOnce = 3;

type Show = {
  /** One toast for each conversation, or one for all that waits in theirs, and none for the conversation that is open. */
  show(heard: readonly Heard[], asOne: boolean): void;
};

/** Shows who wrote, and leads there when it is pressed. `open`: the conversation that is on the page. */
export function useToasts(open: string | null): Show {
  const t = useTranslate();
  const locale = useLocale();
  const live = useLive();
  const me = useMe();
  const toast = useToast();
  const wordsOf = useWordsOf();
  const [path, navigate] = useLocation();
  const shown = useRef<Toasts>(null);
  useEffect(() => {
    const toasts = followToasts(live);
    shown.current = toasts;
    return () => toasts.stop();
  }, [live]);
  useEffect(() => {
    if (open !== null) shown.current?.opened(open);
  }, [open]);

  const home = roleOfSegment(path.split('/')[2] ?? '') ?? homesOf(me)[0];
  const action = (to: string) => ({ label: t('told.read'), whole: true, onPress: () => navigate(to) });
  const one = (heard: Heard) => {
    if (!home) return;
    const { conversation, message } = heard;
    const signal = shown.current?.of(message);
    const to = conversationPath(locale, home, conversation);
    const key = `told:${conversation.id}`;
    toast({ tone: 'news', key, ...wordsOf(heard), ...(signal && { signal }), action: action(to) });
  };
  return {
    show(heard, asOne) {
      const elsewhere = heard.filter(({ conversation }) => conversation.id !== open);
      const lasts = new Map(elsewhere.map((each) => [each.conversation.id, each]));
      if (!asOne && lasts.size <= mostAtOnce) return lasts.forEach(one);
      if (!home || lasts.size === 0) return;
      const count = asOne ? unreadOf(elsewhere.map(({ conversation }) => conversation)) : elsewhere.length;
      const text = t('messages.arrived', { count });
      toast({ tone: 'news', key: 'told', text, action: action(chatPath(locale, home)) });
    },
  };
}
