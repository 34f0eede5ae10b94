import { isStaff } from '../../shared/may.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useMe } from '../session/use-me.ts';
import { trpc } from '../trpc.ts';
import { AbsencePart } from './absence-part.tsx';
import { AnswerTimeChoice } from './answer-time.tsx';
import { SectionPage, SettingsBox } from './section.tsx';

/** How soon a member of staff usually answers, and when they are away: at each school where they are one. */
export function AvailabilitySection() {
  const t = useTranslate();
  const { memberships } = useMe();
  const schools = memberships.filter(({ role }) => isStaff(role)).map(({ establishment }) => establishment);
  const asked = trpc.account.availability.useQuery();
  return (
    <SectionPage title={t('settings.availability')} text={t('availability.text')}>
      <Answered asked={asked}>
        {(all) => (
          <div className="space-y-8">
            {schools.map(({ id, name }) => {
              const said = all.find(({ establishmentId }) => establishmentId === id);
              return (
                said && (
                  <section key={id} aria-label={name} className="space-y-3">
                    {schools.length > 1 && (
                      <h2 dir="auto" className="text-lg font-semibold">
                        {name}
                      </h2>
                    )}
                    <SettingsBox>
                      <AnswerTimeChoice said={said} />
                      <AbsencePart key={JSON.stringify(said.absence)} said={said} />
                    </SettingsBox>
                  </section>
                )
              );
            })}
          </div>
        )}
      </Answered>
    </SectionPage>
  );
}
