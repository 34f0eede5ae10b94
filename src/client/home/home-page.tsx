import type { Role } from '../../shared/public.ts';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { OutlineOf } from '../layout/outline.tsx';
import { useArrival } from '../layout/use-arrival.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { useWire } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { trpc } from '../trpc.ts';
import { ClassesCard } from './classes-card.tsx';
import { FamilyCards } from './family-cards.tsx';
import { Reach } from './reach.tsx';
import { TodayView } from './today-view.tsx';

const words: readonly WordsOf[] = ['always', 'inside', 'home'];

/** Today, at the home of everyone but the administration, whose Today is the first page of its panel. */
export function HomePage(props: { role: Role }) {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<OutlineOf outline="home" />}>
      <Today {...props} />
    </LoadedTexts>
  );
}

function Today({ role }: { role: Role }) {
  const t = useTranslate();
  useSchoolTitle(t('nav.home'));
  useArrival();
  const family = trpc.family.useQuery();
  const isKept = useStore(useWire().kept, (value) => value !== null);
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-6 sm:px-6 sm:py-10">
      <TodayView
        role={role}
        // What this device kept does not wait for what it did not.
        isComing={family.isLoading && !isKept}
        beside={
          <>
            {role === 'teacher' ? <ClassesCard /> : <FamilyCards role={role} />}
            <Reach role={role} />
          </>
        }
      />
    </div>
  );
}
