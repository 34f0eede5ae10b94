import { useTranslate } from '../i18n/use-translate.ts';
import { criteria } from './criteria.ts';
import type { Criterion } from './criteria.ts';

const parts = ['1', '2', '3', '4'] as const;
const looks = {
  met: 'bg-good-soft text-good-ink',
  partly: 'bg-warn-soft text-warn-ink',
  notApplicable: 'bg-sunken text-soft',
};

/** Each criterion with its state and with how it is tested, under the principle to which it belongs. */
export function CriteriaList() {
  const t = useTranslate();
  return parts.map((part) => (
    <section key={part}>
      <h2 className="text-lg font-semibold">{t(`accessibility.part.${part}`)}</h2>
      <ul className="mt-1 divide-y divide-line">
        {criteria
          .filter(({ number }) => number.startsWith(part))
          .map((criterion) => (
            <Row key={criterion.number} criterion={criterion} />
          ))}
      </ul>
    </section>
  ));
}

function Row({ criterion }: { criterion: Criterion }) {
  const t = useTranslate();
  const { number, level, state, tests } = criterion;
  return (
    <li className="flex break-inside-avoid flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex gap-2">
          <bdi className="shrink-0 text-soft tabular-nums">{number}</bdi>
          <span className="min-w-0 text-pretty">{t(`wcag.${number}`)}</span>
          <span className="shrink-0 text-soft">{level}</span>
        </p>
        {criterion.state === 'partly' && (
          <p className="text-sm text-pretty text-soft">{t(`accessibility.missing.${criterion.missing}`)}</p>
        )}
        {tests.length > 0 && (
          <p className="text-sm text-faint print:text-black">{t('accessibility.tests', { names: tests.join(', ') })}</p>
        )}
      </div>
      <span className={`rounded-full px-2.5 py-0.5 text-sm font-medium forced-colors:border ${looks[state]}`}>
        {t(`accessibility.state.${state}`)}
      </span>
    </li>
  );
}
