import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RosterPlan } from '../../../shared/roster.ts';
import { rosterLimits } from '../../../shared/roster-inputs.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Radio } from '../../ui/choice.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { usePanelHref, useSchool } from '../school.ts';
import { explainFile } from './explain-file.ts';
import { FileNote } from './file-note.tsx';
import { FileReading } from './file-reading.tsx';
import { patient } from './patient.ts';
import { OnwardButton } from './onward-button.tsx';
import { useReadings } from './use-readings.ts';
import { useUpload } from './use-upload.ts';

/** From the files to the plan: what was chosen and said stays whatever goes wrong. `plan`: one whose files are looked at once more. */
export function ChooseFiles({ plan }: { plan?: RosterPlan }) {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const hrefOf = usePanelHref();
  const utils = trpc.useUtils();
  const { id: establishmentId } = useSchool();
  const { sent, choose, sendAgain } = useUpload(plan?.files ?? []);
  const { files, asked, say } = useReadings(sent, plan?.files ?? []);
  const [complete, setComplete] = useState(plan?.complete ?? true);
  const { mutate, isPending, error } = trpc.admin.importRoster.useMutation({
    trpc: patient,
    onSuccess: ({ planId }) => navigate(hrefOf('import', planId)),
    // Whether it was answered or not, it may have been made.
    onError: () => void utils.admin.rosters.invalidate(),
  });
  const why = whyNot();
  return (
    <section className="max-w-3xl space-y-6">
      <Field label={t('import.files')} help={t('import.files.text')}>
        <FileDrop
          multiple
          accept=".csv,.txt,.tsv,.xlsx,.zip,text/csv"
          files={sent.map(({ file }) => file)}
          onFiles={choose}
          renderNote={(file) => {
            const one = sent.find((each) => each.file === file)!;
            return <FileNote sent={one} reading={asked.get(one.fileId ?? '')} onSendAgain={() => sendAgain(file)} />;
          }}
        />
      </Field>
      {files.map((file) => (
        <FileReading key={file.fileId} said={file} onChange={(change) => say(file.fileId, change)} />
      ))}
      {sent.length > 0 && (
        <>
          <FieldGroup label={t('import.complete')}>
            <Radio
              name="complete"
              checked={complete}
              onChange={() => setComplete(true)}
              label={t('import.complete.all')}
            />
            <Radio
              name="complete"
              checked={!complete}
              onChange={() => setComplete(false)}
              label={t('import.complete.some')}
            />
          </FieldGroup>
          {error && <ErrorNote>{explainFile(error, t)}</ErrorNote>}
          <OnwardButton
            why={why}
            busy={isPending}
            onClick={() => mutate({ establishmentId, files, complete, dryRun: true })}
          >
            {t('import.look')}
          </OnwardButton>
        </>
      )}
    </section>
  );

  function whyNot(): string | null {
    const readings = [...asked.values()];
    if (sent.length > rosterLimits.files) return t('import.tooMany', { count: rosterLimits.files });
    if (sent.some(({ problem }) => problem) || readings.some(({ isError }) => isError)) return t('import.unread');
    const missing = readings.flatMap(({ data }) => data ?? []).find((file) => file.missing)?.missing;
    if (missing) return t(`import.missing.${missing}`);
    return files.length < sent.length || readings.some(({ data }) => !data) ? t('import.waiting') : null;
  }
}
