import { useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { showMessage } from '../messages/show-message.ts';
import { nothingAsked, readAsked, readSeq, writtenAsked } from './address.ts';
import type { Asked } from './address.ts';

type Options = { conversationId: string | undefined; hrefOf(conversationId: string): string };

/** What is looked for beside the conversation that is open, all of it in the address. */
export function useMessageSearch({ conversationId, hrefOf }: Options) {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const back = useRef<string | null>(null);
  const [asked, seq] = [readAsked(search), readSeq(search)];
  const hrefOfFound = (id: string, found: number) => `${hrefOf(id)}${writtenAsked(asked, found)}`;
  const isShown = (id: string, found: number) => id === conversationId && found === seq;
  const goBack = () => {
    navigate(back.current ?? path);
    back.current = null;
  };
  return {
    asked,
    isShown,
    hrefOf: hrefOfFound,
    /** In one conversation alone, or in all. Where there is room for one of the two, the search takes the place of the conversation. */
    open: (within: string | null = null) => {
      if (!asked) back.current = `${path}${search && `?${search}`}`;
      document.querySelector<HTMLElement>('[role=search] [type=search]')?.focus();
      const to = isListShown() ? path : hrefOf('');
      navigate(to + writtenAsked({ ...(asked ?? nothingAsked), conversationId: within }, null));
    },
    ask: (next: Asked) => navigate(path + writtenAsked(next, seq), { replace: true }),
    show: (id: string, found: number) => {
      if (isShown(id, found) && showMessage(found)) return;
      navigate(hrefOfFound(id, found), { state: { fromList: conversationId === undefined } });
    },
    /** Back to where one was. */
    goBack,
    /** Whoever has opened a conversation from it stays there. */
    close: () => (conversationId === undefined ? goBack() : navigate(path)),
  };
}

function isListShown(): boolean {
  return document.querySelector('[data-region=list]')?.checkVisibility() ?? false;
}
