import type { Message } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { useConfirm } from '../ui/use-confirm.ts';

/** Has the readers of one's own message told at once, whom the hours hold it back from, once that was agreed to; and says that they were, from whichever device. */
export function TellNow({ message: { id, conversationId } }: { message: Message }) {
  const t = useTranslate();
  const confirm = useConfirm();
  const { client, queryClient } = useLive();
  const { data: told } = trpc.toldNow.useQuery({ conversationId }, { staleTime: 0 });
  const act = async () => {
    await client.tellNow.mutate({ id });
    await queryClient.invalidateQueries({ queryKey: [['toldNow']] });
  };
  const ask = () => confirm({ title: t('telling.ask'), text: t('telling.ask.text'), doLabel: t('telling.now'), act });
  if (told?.some(({ messageId }) => messageId === id)) return <p role="status">{t('telling.told')}</p>;
  return (
    told && (
      <Button variant="quiet" size="small" onClick={() => void ask()}>
        {t('telling.now')}
      </Button>
    )
  );
}
