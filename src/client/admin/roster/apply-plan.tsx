import { useState } from 'react';
import type { RosterPlan } from '../../../shared/roster.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { useSchool } from '../school.ts';
import { explainFile } from './explain-file.ts';

/** The one button that changes something; where much would go, the name of the school is typed before it is pressed. */
export function ApplyPlan({ plan }: { plan: RosterPlan }) {
  const t = useTranslate();
  const toast = useToast();
  const utils = trpc.useUtils();
  const { id: establishmentId, name: school } = useSchool();
  const [schoolName, setSchoolName] = useState('');
  const { mutate, isPending, error } = trpc.admin.applyRoster.useMutation({
    onSettled: () => void utils.admin.rosterPlan.invalidate(),
  });
  const { planId, needsName, counts } = plan;
  const changes = counts.new + counts.changed + counts.gone;
  const why = whyNot();
  return (
    <div className="space-y-4">
      {needsName && (
        <Field label={t('import.apply.name')} help={t('import.apply.named', { school })} className="max-w-md">
          <Input
            value={schoolName}
            onChange={({ target }) => setSchoolName(target.value)}
            dir="auto"
            autoComplete="off"
          />
        </Field>
      )}
      {error && <ErrorNote>{explainFile(error, t)}</ErrorNote>}
      <Button
        busy={isPending}
        aria-disabled={why !== null || undefined}
        title={why ?? undefined}
        onClick={() =>
          why === null ? mutate({ establishmentId, planId, ...(needsName && { schoolName }) }) : toast({ text: why })
        }
      >
        {t('import.apply')}
      </Button>
    </div>
  );

  function whyNot(): string | null {
    if (counts.unanswered > 0) return t('import.undecided', { count: counts.unanswered });
    if (changes === 0) return t('import.nothing');
    return needsName && schoolName.trim() === '' ? t('roster.nameNeeded') : null;
  }
}
