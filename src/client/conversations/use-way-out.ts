import { useLocation } from 'wouter';
import { useTranslate } from '../i18n/use-translate.ts';
import { refusalOf } from '../live/outcome.ts';
import type { ToastMessage } from '../ui/use-toast.ts';
import { useRulesHref } from './use-rules-href.ts';

type Action = NonNullable<ToastMessage['action']>;

/** What helps where a conversation could not be opened: for an admin the rules, if it is those that keep them from it; else to try again. */
export function useWayOut(): (error: unknown, establishmentId: string | undefined, retry: () => void) => Action {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const rulesHref = useRulesHref();
  return (error, establishmentId, retry) => {
    const reason = refusalOf(error);
    const isOfRules = reason === 'conversation.nobodyAnswers' || reason === 'conversation.adultAlone';
    const href = isOfRules ? rulesHref(establishmentId) : null;
    return href === null
      ? { label: t('ui.retry'), onPress: retry }
      : { label: t('conversation.toRules'), onPress: () => navigate(href) };
  };
}
