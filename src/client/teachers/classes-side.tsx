import { useState } from 'react';
import { useLocation } from 'wouter';
import { announcingPath } from '../announcements/announcing-path.ts';
import { useConversations } from '../conversations/use-conversations.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { conversationPath } from '../paths.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ClassSection } from './class-section.tsx';
import type { Target } from './target.ts';
import { Waiting } from './waiting.tsx';
import { WriteToMany } from './write-to-many.tsx';

/** Who waits for this teacher's answer, and their classes, each with what can be done with all of it at once. `onGone`: another conversation was opened. */
export function ClassesSide(props: { onGone(): void }) {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<Skeleton className="m-4 h-40" />}>
      <Classes {...props} />
    </LoadedTexts>
  );
}

const words: readonly WordsOf[] = ['always', 'inside', 'teaching'];

function Classes({ onGone }: { onGone(): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  const [, navigate] = useLocation();
  const { conversations } = useConversations();
  const { data, isError, refetch } = trpc.family.useQuery();
  const [target, setTarget] = useState<Target | null>(null);
  const lead = (path: string) => {
    setTarget(null);
    onGone();
    navigate(path);
  };
  const go = (conversation: Parameters<typeof conversationPath>[2]) =>
    lead(conversationPath(locale, 'teacher', conversation));
  return (
    <div className="space-y-6 px-4 py-5">
      <Waiting conversations={conversations} myId={myId} onOpen={go} />
      {isError && <ErrorNote onRetry={() => void refetch()}>{t('class.failed')}</ErrorNote>}
      {data?.classes.length === 0 && <EmptyState title={t('class.none')} text={t('class.noneText')} />}
      {data?.classes.map((one) => (
        <ClassSection
          key={one.classId}
          of={one}
          conversations={conversations}
          myId={myId}
          onWrite={setTarget}
          onOpen={go}
        />
      ))}
      <WriteToMany
        target={target}
        onClose={() => setTarget(null)}
        onGroup={(id) => go({ id, kind: 'group' })}
        onAnnounced={(id) => lead(announcingPath(locale, 'teacher', id))}
      />
    </div>
  );
}
