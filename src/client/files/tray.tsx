import { useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useLive } from '../live/live.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { ChosenRow } from './chosen-row.tsx';
import { fileWords } from './file-words.ts';
import { useWaitingFiles } from './use-waiting-files.ts';

export type TrayProps = {
  /** As `useWaitingFiles` takes it. */
  place: string;
  /** Where the focus goes as one is taken out. */
  focus(): void;
};

/** Where one writes: the files that go with it, how far each has come, and the way out of each. */
export function Tray(props: TrayProps) {
  return (
    <PartTexts parts={fileWords}>
      <Rows {...props} />
    </PartTexts>
  );
}

function Rows({ place, focus }: TrayProps) {
  const t = useTranslate();
  const { files } = useLive();
  const waiting = useWaitingFiles(place);
  const remove = (id: string) => {
    files.remove([id]);
    focus();
  };
  return (
    <div role="group" aria-label={t('files.label')} className="rounded-2xl bg-sunken p-1">
      <VisuallyHidden>
        <span role="status">{t('files.attached', { count: waiting.length })}</span>
      </VisuallyHidden>
      <ul className="grid max-h-48 gap-1 overflow-y-auto overscroll-contain short:max-h-18 sm:grid-cols-2">
        {waiting.map((file) => (
          <li key={file.id} className="min-w-0">
            <ChosenRow file={file} onRetry={() => files.again([file.id])} onRemove={() => remove(file.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
