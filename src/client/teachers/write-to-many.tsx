import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { isFailing } from '../live/is-failing.ts';
import { trpc } from '../trpc.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Segments } from '../ui/segments.tsx';
import { Letter } from './letter.tsx';
import type { LetterKind, Written } from './letter.tsx';
import type { Target } from './target.ts';

type Props = { target: Target | null; onClose(): void; onWritten(conversation: Written): void };

/** A first message to many at once. Who they are is asked anew, so that the number that is said is the number that it goes to. */
export function WriteToMany({ target, onClose, onWritten }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={target !== null} onClose={onClose} title={target?.title ?? t('class.write')}>
      {target &&
        ('people' in target ? (
          <Letter target={target} kind="group" people={target.people} onWritten={onWritten} />
        ) : (
          <ToClass target={target} onWritten={onWritten} />
        ))}
    </Dialog>
  );
}

type OfClass = Extract<Target, { classId: string }>;

/** Whether they may answer each other; what is typed stays while it is asked who they are, and where nobody answers that. */
function ToClass({ target, onWritten }: { target: OfClass; onWritten: Props['onWritten'] }) {
  const t = useTranslate();
  const [kind, setKind] = useState<LetterKind>('announcement');
  const { establishmentId, classId, of } = target;
  // Kept no longer than the dialog: whoever has left the class since an earlier letter is not written to.
  const asked = trpc.audience.useQuery({ establishmentId, classId, of, kind }, { gcTime: 0 });
  return (
    <Letter
      target={target}
      kind={kind}
      people={asked.data}
      problem={
        isFailing(asked) &&
        asked.data === undefined && <ErrorNote onRetry={() => void asked.refetch()}>{t('class.failed')}</ErrorNote>
      }
      onWritten={onWritten}
    >
      <Segments<LetterKind>
        label={t('class.kind')}
        options={[
          { value: 'announcement', label: t('class.kind.announcement') },
          { value: 'group', label: t('class.kind.group') },
        ]}
        value={kind}
        onChange={setKind}
      />
    </Letter>
  );
}
