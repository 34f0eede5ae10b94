import { Reach } from '../../home/reach.tsx';
import { TodayView } from '../../home/today-view.tsx';
import { useTranslate } from '../../i18n/use-translate.ts';
import { useArrival } from '../../layout/use-arrival.ts';
import { useSchoolTitle } from '../../layout/use-school-title.ts';

/** Today of whoever answers for the school. */
export function Overview() {
  const t = useTranslate();
  useSchoolTitle(t('nav.admin'));
  useArrival();
  return <TodayView role="admin" beside={<Reach role="admin" />} />;
}
