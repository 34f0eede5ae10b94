import { TodayView } from '../../home/today-view.tsx';
import { useTranslate } from '../../i18n/use-translate.ts';
import { useArrival } from '../../layout/use-arrival.ts';
import { useSchoolTitle } from '../../layout/use-school-title.ts';
import { trpc } from '../../trpc.ts';
import { Answered } from '../../layout/answered.tsx';
import { fresh } from '../fresh.ts';
import { FirstSteps } from '../invitations/first-steps.tsx';
import { useSchool } from '../school.ts';
import { HealthCard } from './health-card.tsx';
import { JobsCard } from './jobs-card.tsx';
import { MessagesCard } from './messages-card.tsx';
import { PeopleFigures } from './people-figures.tsx';

/** Today of whoever answers for the school: who is in it, what waits for an answer, what is being worked at, and how it is doing. */
export function Overview() {
  const t = useTranslate();
  const asked = trpc.admin.statistics.useQuery({ establishmentId: useSchool().id }, fresh);
  useSchoolTitle(t('nav.admin'));
  useArrival();
  return (
    <TodayView
      role="admin"
      before={
        <>
          <FirstSteps />
          <Answered asked={asked}>{({ people }) => <PeopleFigures people={people} />}</Answered>
        </>
      }
      beside={
        <>
          <JobsCard />
          {asked.data && <MessagesCard messages={asked.data.messages} toldNow={asked.data.toldNow} />}
          {asked.data && <HealthCard health={asked.data.health} />}
        </>
      }
    />
  );
}
