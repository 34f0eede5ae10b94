import { Download, Printer } from 'lucide-react';
import { useRef } from 'react';
import type { RefObject } from 'react';
import type { Conversation, Role } from '../../shared/public.ts';
import { nameOf } from '../conversations/name-of.ts';
import { useConversation } from '../conversations/use-conversation.ts';
import { useZone } from '../conversations/use-zone.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import type { WordsOf } from '../i18n/load.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { NotFound } from '../layout/not-found.tsx';
import { useArrival } from '../layout/use-arrival.ts';
import { usePageTitle } from '../layout/use-page-title.ts';
import { explain } from '../live/explain.ts';
import { useLive } from '../live/live.ts';
import { conversationPath } from '../paths.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { savePage } from './save-page.ts';
import { Transcript } from './transcript.tsx';
import { useTranscript } from './use-transcript.ts';

type Props = { role: Role; conversationId: string };

const words: readonly WordsOf[] = ['always', 'inside', 'transcript'];

/** What the reader may read of a conversation on one sheet, to print or to save. */
export function TranscriptPage(props: Props) {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<Waiting />}>
      <div className="mx-auto max-w-3xl space-y-6 px-4 py-6 sm:px-6 sm:py-10">
        <Page {...props} />
      </div>
    </LoadedTexts>
  );
}

function Waiting() {
  return <Spinner className="mx-auto mt-16 size-7 animate-late text-faint" />;
}

function Page({ role, conversationId }: Props) {
  const t = useTranslate();
  const { conversation, error, failing, retry } = useConversation(conversationId);
  if (error) return <NotFound />;
  if (!conversation && failing)
    return (
      <ErrorNote look="page" onRetry={retry}>
        {t('conversation.error')}
      </ErrorNote>
    );
  if (!conversation) return <Waiting />;
  return <Sheet role={role} conversation={conversation} />;
}

function Sheet({ role, conversation }: { role: Role; conversation: Conversation }) {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  const zone = useZone(conversation.establishmentId);
  const school = useMembershipIn(conversation.establishmentId)?.establishment.name;
  const sheet = useRef<HTMLElement>(null);
  const { data, error, refetch, dataUpdatedAt, ...more } = useTranscript(conversation.id);
  const name = nameOf(conversation, myId, locale);
  usePageTitle(name);
  useArrival();
  return (
    <>
      <PageHeader
        above={<Link href={conversationPath(locale, role, conversation)}>{t('transcript.back')}</Link>}
        title={t('transcript.title')}
        text={t('transcript.text')}
        actions={data && <Actions name={name} sheet={sheet} />}
      />
      {error && (
        <ErrorNote look="page" onRetry={() => void (data ? more.fetchNextPage() : refetch())}>
          {explain(error, 'action', t).text}
        </ErrorNote>
      )}
      {!data && !error && <Waiting />}
      {more.hasNextPage && (
        <Button variant="secondary" busy={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
          {t('transcript.earlier')}
        </Button>
      )}
      {data && (
        <article ref={sheet} data-printed="" className="print:text-black">
          <h2 className="text-xl font-semibold wrap-anywhere">
            <bdi>{name}</bdi>
          </h2>
          <p className="text-sm text-soft print:text-black">
            {t('transcript.asOf', {
              school: isolated(school ?? ''),
              time: dayYearAndClock(new Date(dataUpdatedAt), locale, zone),
              count: data.messages.length,
            })}
          </p>
          <Transcript {...data} conversationId={conversation.id} zone={zone} />
        </article>
      )}
    </>
  );
}

function Actions({ name, sheet }: { name: string; sheet: RefObject<HTMLElement | null> }) {
  const t = useTranslate();
  return (
    <>
      <Button variant="secondary" onClick={() => sheet.current && savePage(name, sheet.current)}>
        <Download aria-hidden="true" className="size-4" />
        <span>{t('transcript.save')}</span>
      </Button>
      <Button onClick={() => window.print()}>
        <Printer aria-hidden="true" className="size-4" />
        <span>{t('transcript.print')}</span>
      </Button>
    </>
  );
}
