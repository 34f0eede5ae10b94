import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RosterFile } from '../../../shared/roster.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Radio } from '../../ui/choice.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field } from '../../ui/field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { explainFile } from './explain-file.ts';
import { FileReading } from './file-reading.tsx';
import { useUpload } from './use-upload.ts';

/** How a file is to be read, where somebody said otherwise than it was understood. */
export type Reading = Partial<Pick<RosterFile, 'mapping' | 'monthFirst'>> & { role?: NonNullable<RosterFile['role']> };

/** From the files to the plan: what was chosen and said stays whatever goes wrong. */
export function ChooseFiles() {
  const t = useTranslate();
  const toast = useToast();
  const [, navigate] = useLocation();
  const hrefOf = usePanelHref();
  const { id: establishmentId } = useSchool();
  const { sent, choose } = useUpload();
  const [readings, setReadings] = useState<ReadonlyMap<string, Reading>>(new Map());
  const [complete, setComplete] = useState(true);
  const files = sent.flatMap(({ fileId }) => (fileId === null ? [] : [{ fileId, ...readings.get(fileId) }]));
  const isSent = sent.length > 0 && sent.every(({ fileId }) => fileId !== null);
  const { data, error } = trpc.admin.readRoster.useQuery(
    { establishmentId, files },
    { ...fresh, enabled: isSent, retry: false },
  );
  const looking = trpc.admin.importRoster.useMutation({
    onSuccess: ({ planId }) => navigate(hrefOf('import', planId)),
  });
  const read =
    isSent && !error ? (data ?? []).filter(({ fileId }) => files.some((file) => file.fileId === fileId)) : [];
  const missing = read.find((file) => file.missing !== null)?.missing;
  const why = !isSent || read.length === 0 ? t('import.waiting') : missing ? t(`import.missing.${missing}`) : null;
  const problem = error ?? looking.error;
  return (
    <section className="max-w-3xl space-y-6">
      <Field label={t('import.files')} help={t('import.files.text')}>
        <FileDrop
          multiple
          accept=".csv,.txt,.tsv,.xlsx,.zip,text/csv"
          files={sent.map(({ file }) => file)}
          onFiles={choose}
          renderNote={(file) => <Note {...sent.find((one) => one.file === file)!} />}
        />
      </Field>
      {read.map((file) => (
        <FileReading
          key={file.fileId}
          file={file}
          onChange={(change) =>
            setReadings(new Map([...readings, [file.fileId, { ...readings.get(file.fileId), ...change }]]))
          }
        />
      ))}
      {sent.length > 0 && (
        <>
          <Card title={t('import.complete')}>
            <div className="px-5 pb-4">
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
            </div>
          </Card>
          {problem && <ErrorNote>{explainFile(problem, t)}</ErrorNote>}
          <Button
            busy={looking.isPending}
            aria-disabled={why !== null || undefined}
            title={why ?? undefined}
            onClick={() =>
              why === null ? looking.mutate({ establishmentId, files, complete, dryRun: true }) : toast({ text: why })
            }
          >
            {t('import.look')}
          </Button>
        </>
      )}
    </section>
  );
}

function Note({ done, fileId, problem }: ReturnType<typeof useUpload>['sent'][number]) {
  const t = useTranslate();
  if (problem)
    return (
      <span role="alert" className="block text-sm text-danger-ink">
        {problem}
      </span>
    );
  if (fileId !== null) return null;
  return (
    <span className="block text-sm text-faint tabular-nums">
      {t('import.sending', { text: `${Math.round(done * 100)} %` })}
    </span>
  );
}
