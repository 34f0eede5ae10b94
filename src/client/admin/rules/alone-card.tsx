import { useState } from 'react';
import type { AloneRule } from '../../../shared/may.ts';
import type { Answering } from '../../../shared/me.ts';
import { PeopleChips } from '../../conversations/people-chips.tsx';
import { joined } from '../../i18n/joined.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { isFailing } from '../../live/is-failing.ts';
import { sentenceOf } from '../../live/outcome.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Radio } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field } from '../../ui/field.tsx';
import { fresh } from '../fresh.ts';
import { useAdminChange } from '../use-admin-change.ts';

type Props = { establishmentId: string; value: AloneRule; onChange(value: AloneRule): void };

/** Whether one adult may be alone with students, and who answers for it. */
export function AloneCard({ establishmentId, value, onChange }: Props) {
  const t = useTranslate();
  const asked = trpc.admin.safeguarding.useQuery({ establishmentId }, fresh);
  return (
    <Card title={t('adminRules.alone')}>
      <div className="grid gap-6 px-5 pb-5 lg:grid-cols-2">
        <fieldset className="min-w-0">
          <legend className="text-pretty text-soft">{t('adminRules.alone.text')}</legend>
          {(['answered', 'never'] as const).map((rule) => (
            <Radio
              key={rule}
              name="alone"
              label={t(`adminRules.alone.${rule}`)}
              checked={value === rule}
              onChange={() => onChange(rule)}
            />
          ))}
        </fieldset>
        {asked.data && <Answerers {...asked.data} />}
        {!asked.data && isFailing(asked) && (
          <ErrorNote onRetry={() => void asked.refetch()}>{t('adminRules.failed')}</ErrorNote>
        )}
      </div>
    </Card>
  );
}

type Given = Record<'named' | 'answering' | 'staff', Answering[]>;

/** Each press is saved at once: who is named takes over from that moment. */
function Answerers({ named, answering, staff }: Given) {
  const t = useTranslate();
  const locale = useLocale();
  const change = useAdminChange();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const name = async (people: readonly Answering[]) => {
    setBusy(true);
    try {
      const userIds = people.map(({ userId }) => userId);
      await change((admin, establishmentId) => admin.setSafeguarding.mutate({ establishmentId, userIds }));
      setProblem(null);
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  const others = staff.filter(({ userId }) => named.every((one) => one.userId !== userId));
  const names = joined(
    answering.map((one) => one.name),
    locale,
  );
  return (
    <div className="min-w-0 space-y-3">
      <Field label={t('adminRules.answering')}>
        <Combobox
          key={named.length}
          items={others}
          toText={(one) => one.name}
          toValue={(one) => one.userId}
          placeholder={t('adminRules.answering.add')}
          disabled={busy || named.length >= 20}
          onChange={(one) => one && void name([...named, one])}
        />
      </Field>
      {named.length > 0 && (
        <PeopleChips people={named} onRemove={(id) => void name(named.filter(({ userId }) => userId !== id))} />
      )}
      <p className="text-sm text-pretty text-soft">
        {named.length === 0 && <span className="me-1">{t('adminRules.answering.none')}</span>}
        <span>
          {answering.length > 0 ? t('adminRules.answering.now', { names }) : t('adminRules.answering.nobody')}
        </span>
        {answering.length === 1 && <span className="ms-1">{t('adminRules.answering.one')}</span>}
      </p>
      {problem !== null && <ErrorNote>{t(sentenceOf(problem))}</ErrorNote>}
    </div>
  );
}
