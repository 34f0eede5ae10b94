import { pathOfMessage } from '../../shared/places.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import { useHome } from '../home/use-home.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useMentions } from '../mentions/mention-names.ts';
import { named } from '../mentions/named.ts';
import { useToast } from '../ui/use-toast.ts';
import { copyText } from './copy-text.ts';

/** Copies what a message says, or the link that leads to it; what the browser does not copy can be copied by hand. */
export function useCopy(conversation: Conversation) {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const home = useHome();
  const { nameOf } = useMentions();
  const copy = async (text: string, done: string, failed: string) => {
    if (await copyText(text)) toast({ tone: 'good', text: done });
    else toast({ tone: 'danger', text: failed });
  };
  return {
    text: ({ body }: Message) => void copy(named(body, nameOf), t('lost.copied'), t('acts.notCopied')),
    /** Null where no address leads to messages. */
    link:
      home &&
      (({ seq }: Message) => {
        const link = location.origin + pathOfMessage(locale, home, conversation, seq);
        void copy(link, t('acts.linkCopied'), t('acts.linkNotCopied', { link: isolated(link) }));
      }),
  };
}
