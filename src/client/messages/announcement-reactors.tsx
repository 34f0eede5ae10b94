import { layerWords } from '../i18n/layer-words.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useUi } from '../ui/ui-context.ts';
import { ReactorList } from './reactor-list.tsx';

type Props = { id: string; seesThem: boolean };

const coming = <Spinner className="mx-auto my-2 size-6 animate-late text-faint" />;

/** Who reacted to an announcement, for its staff; whom it is for are told that they alone see it. */
export function AnnouncementReactors(props: Props) {
  return (
    <PartTexts parts={layerWords} coming={coming}>
      <Reactors {...props} />
    </PartTexts>
  );
}

function Reactors({ id, seesThem }: Props) {
  const t = useTranslate();
  if (!seesThem) return <p className="px-3 py-2 text-sm text-soft">{t('reactors.staffOnly')}</p>;
  return <Named id={id} />;
}

function Named({ id }: { id: string }) {
  const t = useTranslate();
  const { myId } = useLive();
  const { explain } = useUi();
  const asked = trpc.announcementReactors.useQuery({ id }, { refetchOnMount: 'always' });
  if (asked.error)
    return <ErrorNote onRetry={() => void asked.refetch()}>{explain(asked.error, 'action').text}</ErrorNote>;
  if (!asked.data) return coming;
  const kinds = asked.data.map(({ emoji, count, people }) => ({
    emoji,
    people: people.map(({ userId, name }) => ({ userId, name: userId === myId ? t('message.you') : name })),
    more: count - people.length,
  }));
  return <ReactorList kinds={kinds} />;
}
