import { BellRing } from 'lucide-react';
import type { Message } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';
import { useConfirm } from '../ui/use-confirm.ts';
import { NoteLine } from './note-line.tsx';

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
  const ask = () =>
    confirm({ title: t('telling.ask'), text: t('telling.ask.text'), doLabel: t('telling.now'), tone: 'primary', act });
  if (told?.some(({ messageId }) => messageId === id)) return <NoteLine icon={BellRing} text={t('telling.told')} />;
  return (
    told && (
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => void ask()}
        className="min-h-6 rounded-sm font-medium text-accent-ink underline underline-offset-3 hover:decoration-2 pointer-coarse:min-h-11"
      >
        {t('telling.now')}
      </button>
    )
  );
}
