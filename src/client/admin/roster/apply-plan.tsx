import { useState } from 'react';
import type { RosterPlan } from '../../../shared/roster.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useSchool } from '../school.ts';
import { explainFile } from './explain-file.ts';
import { LookAgain } from './look-again.tsx';
import { OnwardButton } from './onward-button.tsx';

/** The one button that changes something; where much would go, the name of the school is typed before it is pressed. */
export function ApplyPlan({ plan }: { plan: RosterPlan }) {
  const t = useTranslate();
  const utils = trpc.useUtils();
  const { id: establishmentId, name: school } = useSchool();
  const [schoolName, setSchoolName] = useState('');
  const { mutate, isPending, error } = trpc.admin.applyRoster.useMutation({
    onSettled: () => utils.admin.rosterPlan.invalidate(),
  });
  const { planId, needsName, counts } = plan;
  return (
    <div className="space-y-4">
      {needsName && (
        <Field
          label={t('import.apply.name')}
          help={t('import.apply.named', { school: isolated(school) })}
          className="max-w-md"
        >
          <Input
            value={schoolName}
            onChange={({ target }) => setSchoolName(target.value)}
            dir="auto"
            autoComplete="off"
          />
        </Field>
      )}
      {error && <ErrorNote>{explainFile(error, t)}</ErrorNote>}
      <div className="flex flex-wrap items-center gap-3">
        <OnwardButton
          why={whyNot()}
          busy={isPending}
          onClick={() => mutate({ establishmentId, planId, ...(needsName && { schoolName }) })}
        >
          {t('import.apply')}
        </OnwardButton>
        <LookAgain planId={planId} />
      </div>
    </div>
  );

  function whyNot(): string | null {
    if (counts.unanswered > 0) return t('import.undecided', { count: counts.unanswered });
    if (counts.new + counts.changed + counts.gone === 0) return t('import.nothing');
    return needsName && schoolName.trim() === '' ? t('import.apply.empty') : null;
  }
}
