import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RosterPlan, RosterQuestion } from '../../../shared/roster.ts';
import { rosterSections } from '../../../shared/roster.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Pagination } from '../../ui/pagination.tsx';
import { oneOf, pageNumber } from '../address-parts.ts';
import { Answered } from '../../layout/answered.tsx';
import { fresh } from '../fresh.ts';
import { useSchool } from '../school.ts';
import { useAddressState } from '../use-address-state.ts';
import { DetailLine } from './detail-line.tsx';
import { ListDownload } from './list-download.tsx';
import { QuestionList, type Answers } from './question-list.tsx';

const shown = ['questions', 'new', 'changed', 'gone', 'cannot', 'noted', 'same'] as const;
const parts = { section: oneOf(['questions', ...rosterSections]), page: pageNumber };
const perPage = 50;

/** The parts of a plan, each with its number, one of them open: what is to be decided first. The address says which, and which page of it. */
export function PlanSections({ plan, isWaiting }: { plan: RosterPlan; isWaiting: boolean }) {
  const t = useTranslate();
  // Here, so that what was chosen on one page is still chosen after a look at another.
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [{ section: chosen, page }, set] = useAddressState(parts);
  const section = chosen ?? shown.find((one) => countOf(plan, one) > 0) ?? 'new';
  return (
    <div className="space-y-5">
      <nav aria-label={t('import.sections')} className="flex flex-wrap gap-2">
        {shown.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === section ? 'true' : undefined}
            onClick={() => set({ section: one })}
            className="flex min-h-11 items-center gap-2 rounded-xl border border-edge/60 px-3.5 font-medium hover:bg-sunken aria-[current]:border-accent-ink aria-[current]:bg-accent-soft aria-[current]:text-accent-ink forced-colors:aria-[current]:outline-2"
          >
            <span>{t(`import.section.${one}`)}</span>
            <span className="text-sm text-soft tabular-nums">{countOf(plan, one)}</span>
          </button>
        ))}
      </nav>
      <Section
        plan={plan}
        section={section}
        page={page}
        onPage={(next) => set({ page: next })}
        renderQuestions={(questions) => (
          <QuestionList
            plan={plan}
            questions={questions}
            isWaiting={isWaiting}
            answers={answers}
            onAnswers={setAnswers}
          />
        )}
      />
    </div>
  );
}

type Section = (typeof shown)[number];

function countOf({ counts }: RosterPlan, section: Section): number {
  return section === 'questions' ? counts.questions : counts[section];
}

type Props = {
  plan: RosterPlan;
  section: Section;
  page: number;
  onPage(page: number): void;
  renderQuestions(questions: RosterQuestion[]): ReactNode;
};

function Section({ plan, section, page, onPage, renderQuestions }: Props) {
  const t = useTranslate();
  const { planId } = plan;
  const { id: establishmentId } = useSchool();
  const cursor = page > 1 ? String((page - 1) * perPage) : undefined;
  const asked = trpc.admin.rosterPlan.useQuery({ establishmentId, planId, section, cursor, limit: perPage }, fresh);
  const pages = Math.ceil(countOf(plan, section) / perPage);
  return (
    <section aria-label={t(`import.section.${section}`)} className="space-y-4">
      <Answered asked={asked}>
        {({ items, questions }) =>
          section === 'questions' ? (
            renderQuestions(questions)
          ) : items.length === 0 ? (
            <p className="text-soft">{t('import.section.empty')}</p>
          ) : (
            <ul className="divide-y divide-line rounded-2xl border border-line bg-surface">
              {items.map((item, at) => (
                <DetailLine key={at} item={item} />
              ))}
            </ul>
          )
        }
      </Answered>
      {pages > 1 && <Pagination page={page} of={pages} onPage={onPage} />}
      {(section === 'cannot' || section === 'noted') && countOf(plan, section) > 0 && (
        <ListDownload planId={planId} section={section} />
      )}
    </section>
  );
}
