import { useState } from 'react';
import { announcingWords } from '../announcements/announcing-words.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Segments } from '../ui/segments.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Letter } from './letter.tsx';
import type { LetterKind } from './letter.tsx';
import type { Target } from './target.ts';
import { useAnnounceLetter } from './use-announce-letter.ts';
import { useGoesTo } from './use-goes-to.ts';
import { useGroupLetter } from './use-group-letter.ts';

type Sent = { onGroup(id: string): void; onAnnounced(id: string): void };
type Props = Sent & { target: Target | null; onClose(): void };

/** A first message to many at once. Who they are is asked anew, so that the number that is said is the number that it goes to. */
export function WriteToMany({ target, onClose, ...sent }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={target !== null} onClose={onClose} title={target?.title ?? t('class.write')}>
      {target &&
        ('people' in target ? (
          <ToFamily target={target} {...sent} />
        ) : (
          <PartTexts parts={letterWords} coming={<Skeleton className="m-5 h-72" />}>
            <ToClass target={target} {...sent} />
          </PartTexts>
        ))}
    </Dialog>
  );
}

const letterWords = [...announcingWords, 'teaching'] as const;

type OfFamily = Extract<Target, { people: unknown }>;
type OfClass = Extract<Target, { classId: string }>;

function ToFamily({ target, onGroup }: { target: OfFamily } & Sent) {
  const { people, title } = target;
  const open = useGroupLetter(target, onGroup);
  return <Letter title={title} kind="group" count={people.length} onSend={(written) => open(people, written)} />;
}

/** Whether they may answer each other; what is typed stays while it is asked who they are, and where nobody answers that. */
function ToClass({ target, onGroup, onAnnounced }: { target: OfClass } & Sent) {
  const t = useTranslate();
  const [kind, setKind] = useState<LetterKind>('announcement');
  const { count, people, failed, ask } = useGoesTo(target, kind);
  const announce = useAnnounceLetter(target, onAnnounced);
  const open = useGroupLetter(target, onGroup);
  return (
    <Letter
      title={target.title}
      kind={kind}
      count={count}
      problem={failed && <ErrorNote onRetry={ask}>{t('class.failed')}</ErrorNote>}
      onSend={(written) => (kind === 'group' ? open(people, written) : announce(written))}
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
