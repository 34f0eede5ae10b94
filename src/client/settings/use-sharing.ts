import { useState } from 'react';
import type { Shared, Sharing } from '../../shared/preferences.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { useToast } from '../ui/use-toast.ts';

/** What the reader shares, and a way to choose: shown at once, put right by the answer, taken back and said where that fails. */
export function useSharing() {
  const t = useTranslate();
  const toast = useToast();
  const { client } = useLive();
  const utils = trpc.useUtils();
  const asked = trpc.account.preferences.useQuery();
  const [wished, setWished] = useState<Partial<Shared>>({});
  const choose = async (what: Sharing, on: boolean): Promise<void> => {
    setWished((others) => ({ ...others, [what]: on }));
    try {
      utils.account.preferences.setData(undefined, await client.account.setPreferences.mutate({ [what]: on }));
    } catch (error) {
      const action = { label: t('ui.retry'), onPress: () => void choose(what, on) };
      toast({ tone: 'danger', text: t(sentenceOf(error)), action });
    }
    // One that was pressed again meanwhile waits for its own answer.
    setWished(({ [what]: wish, ...others }) => (wish === on ? others : { ...others, [what]: wish! }));
  };
  return { asked, wished, choose };
}
