import { Share2 } from 'lucide-react';
import { useSearch } from 'wouter';
import type { Role } from '../../shared/public.ts';
import { layerWords } from '../i18n/layer-words.ts';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { PageRows } from '../layout/page-rows.tsx';
import { useArrival } from '../layout/use-arrival.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { listPath } from '../paths.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { GiveList } from './give-list.tsx';
import { SharedCard } from './shared-card.tsx';
import { useShared } from './use-shared.ts';

type Props = { role: Role };

const words: readonly WordsOf[] = [...layerWords, 'files'];

/** What another app has shared with this one, and to which conversation it is given. Nothing is sent here. */
export function SharePage(props: Props) {
  return (
    <div className="mx-auto w-full max-w-2xl space-y-6 px-4 py-6 sm:px-6 sm:py-10">
      <LoadedTexts locale={useLocale()} parts={words} fallback={<PageRows />}>
        <Page {...props} />
      </LoadedTexts>
    </div>
  );
}

function Page({ role }: Props) {
  const t = useTranslate();
  const shared = useShared();
  useSchoolTitle(t('share.title'));
  useArrival();
  if (shared === undefined) return <PageRows />;
  if (shared === null) return <Nothing role={role} />;
  return (
    <>
      <PageHeader title={t('share.title')} text={t('share.text')} />
      <SharedCard shared={shared} role={role} />
      <GiveList shared={shared} role={role} />
    </>
  );
}

/** It was given already, waited for too long, or could not be kept. */
function Nothing({ role }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const isLost = new URLSearchParams(useSearch()).has('lost');
  return (
    <>
      <PageHeader title={t('share.title')} />
      <div role={isLost ? 'alert' : undefined} className="rounded-2xl border border-line bg-surface shadow-card">
        <EmptyState
          icon={Share2}
          title={t(isLost ? 'share.lost' : 'share.none')}
          text={t(isLost ? 'share.lost.text' : 'share.none.text')}
          action={<Link href={listPath('messages', locale, role)}>{t('nav.messages')}</Link>}
        />
      </div>
    </>
  );
}
