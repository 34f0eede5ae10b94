import { useState } from 'react';
import { isolated } from '../../i18n/isolated.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { sentenceOf } from '../../live/outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { useAdminChange } from '../use-admin-change.ts';
import { dayWords } from './day-words.ts';
import type { FoundDays, PassedOver } from './days-of-ics.ts';

type Props = { days: FoundDays[]; passedOver: PassedOver[]; known: number; onAdded(): void };

/** What a file names, each to be left out, for a calendar has the day of the return to school as well; and what of it is passed over, with why. */
export function FoundInFile({ days, passedOver, known, onAdded }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const change = useAdminChange();
  const toast = useToast();
  const [left, setLeft] = useState<ReadonlySet<FoundDays>>(new Set());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const chosen = days.filter((one) => !left.has(one));
  const nameOf = ({ name }: { name: string }) => name || t('closedDays.unnamed');
  const add = async () => {
    setBusy(true);
    try {
      const named = chosen.map((one) => ({ ...one, name: nameOf(one) }));
      await change((admin, establishmentId) => admin.addClosedDays.mutate({ establishmentId, days: named }));
      toast({ tone: 'good', text: t('closedDays.added', { count: chosen.length }) });
      onAdded();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const toggle = (one: FoundDays, on: boolean) =>
    setLeft(new Set(on ? [...left].filter((each) => each !== one) : [...left, one]));
  return (
    <div className="space-y-3">
      <div role="status" className="space-y-1 text-sm text-soft">
        <p>{t('closedDays.found', { count: days.length })}</p>
        {known > 0 && <p>{t('closedDays.known', { count: known })}</p>}
      </div>
      {days.length > 0 && (
        <FieldGroup label={t('closedDays.choose')} className="max-h-96 overflow-y-auto">
          {days.map((one) => (
            <Checkbox
              key={`${one.from} ${one.to} ${one.name}`}
              label={<bdi>{nameOf(one)}</bdi>}
              help={dayWords(one, t, locale)}
              checked={!left.has(one)}
              onChange={({ currentTarget }) => toggle(one, currentTarget.checked)}
            />
          ))}
        </FieldGroup>
      )}
      {passedOver.length > 0 && (
        <ul className="list-disc ps-5 text-sm text-soft">
          {passedOver.slice(0, 20).map((one, at) => (
            <li key={`${at} ${one.name}`}>{t(`closedDays.passed.${one.why}`, { name: isolated(nameOf(one)) })}</li>
          ))}
          {passedOver.length > 20 && <li>{t('closedDays.passed.more', { count: passedOver.length - 20 })}</li>}
        </ul>
      )}
      {problem !== null && <ErrorNote>{t(sentenceOf(problem))}</ErrorNote>}
      {days.length > 0 && (
        <Button
          variant="secondary"
          busy={busy}
          aria-disabled={chosen.length === 0 || undefined}
          onClick={() => chosen.length > 0 && void add()}
        >
          {t('closedDays.addAll', { count: chosen.length })}
        </Button>
      )}
    </div>
  );
}
