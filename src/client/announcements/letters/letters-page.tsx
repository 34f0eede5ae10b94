import { CircleHelp } from 'lucide-react';
import type { Announcement } from '../../../shared/announcements.ts';
import type { PrintedLetters } from '../../../shared/printed-letters.ts';
import type { Role } from '../../../shared/public.ts';
import { words } from '../../admin/address-parts.ts';
import { fresh } from '../../admin/fresh.ts';
import { useAddressState } from '../../admin/use-address-state.ts';
import type { WordsOf } from '../../i18n/load.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { Answered } from '../../layout/answered.tsx';
import { LoadedTexts } from '../../layout/loaded-texts.tsx';
import { PageRows } from '../../layout/page-rows.tsx';
import { useArrival } from '../../layout/use-arrival.ts';
import { useSchoolTitle } from '../../layout/use-school-title.ts';
import { refusalOf } from '../../live/outcome.ts';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { announcingPath } from '../announcing-path.ts';
import { announcingWords } from '../announcing-words.ts';
import { LettersToPrint } from './letters-to-print.tsx';

type Props = { role: Role; id: string };

const lettersWords: readonly WordsOf[] = [...announcingWords, 'admin', 'letters'];
/** After whom they begin, as the server says it. */
const parts = { after: words };

/** A letter for each whom nothing of an announcement has reached, to print. */
export function LettersPage(props: Props) {
  return (
    <LoadedTexts locale={useLocale()} parts={lettersWords} fallback={<PageRows />}>
      <Page {...props} />
    </LoadedTexts>
  );
}

function Page({ role, id }: Props) {
  const t = useTranslate();
  const [{ after }, setAddress] = useAddressState(parts);
  const one = trpc.announcements.one.useQuery({ id }, { staleTime: 0 });
  const asked = trpc.announcements.letters.useQuery({ id, after: after || undefined }, fresh);
  const refused = refusalOf(one.failureReason) ?? refusalOf(asked.failureReason);
  if (refused) return <EmptyState icon={CircleHelp} title={t(refused)} />;
  return (
    <Answered asked={one}>
      {(announcement) => (
        <Answered asked={asked}>
          {(letters) => (
            <Whole
              key={after}
              role={role}
              announcement={announcement}
              letters={letters}
              onNext={(next) => setAddress({ after: next })}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
}

type WholeProps = { role: Role; announcement: Announcement; letters: PrintedLetters; onNext(after: string): void };

function Whole({ role, announcement, letters, onNext }: WholeProps) {
  const t = useTranslate();
  const locale = useLocale();
  useSchoolTitle(t('letters.title'));
  useArrival();
  const { id, title } = announcement;
  const isEmpty = letters.items.length === 0;
  return (
    <div className="space-y-6">
      <PageHeader
        above={
          <Link href={`${announcingPath(locale, role, id)}?show=unreached`}>
            <bdi>{title}</bdi>
          </Link>
        }
        title={t('letters.title')}
        text={isEmpty ? undefined : t('letters.text', { count: letters.total })}
      />
      {isEmpty ? (
        <EmptyState title={t('letters.none')} text={t('letters.none.text')} />
      ) : (
        <LettersToPrint announcement={announcement} letters={letters} onNext={onNext} />
      )}
    </div>
  );
}
