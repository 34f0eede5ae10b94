import { useQuery } from '@tanstack/react-query';
import type { Message } from '../../shared/public.ts';
import { fullWhen } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { filesText } from '../files/files-text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { NamedText } from '../mentions/named-text.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { ReadPart } from '../ui/read-part.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useUi } from '../ui/ui-context.ts';

type Props = { message: Message | null; zone: Zone; onClose(): void };

/** What a message said before it was edited, the newest first, for those who may know it. */
export function VersionsDialog({ message, zone, onClose }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={message !== null} onClose={onClose} title={t('versions.title')}>
      <ReadPart label={t('versions.title')}>{message && <Versions message={message} zone={zone} />}</ReadPart>
    </Dialog>
  );
}

function Versions({ message: { id, revision, attachments }, zone }: { message: Message; zone: Zone }) {
  const t = useTranslate();
  const locale = useLocale();
  const { explain } = useUi();
  const { client } = useLive();
  // Edited once more meanwhile it has one more of them.
  const asked = useQuery({ queryKey: ['versions', id, revision], queryFn: () => client.messageVersions.query({ id }) });
  if (asked.error)
    return <ErrorNote onRetry={() => void asked.refetch()}>{explain(asked.error, 'action').text}</ErrorNote>;
  if (!asked.data) return <Spinner className="mx-auto size-6 animate-late text-faint" />;
  return (
    <ol className="divide-y divide-line">
      {asked.data.toReversed().map(({ body, replacedAt }) => (
        <li key={replacedAt.getTime()} className="py-3">
          <p className="text-sm text-soft">{t('versions.until', { time: fullWhen(replacedAt, locale, zone) })}</p>
          <p dir="auto" className="wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext]">
            {body === '' ? <em>{filesText(attachments, t)}</em> : <NamedText text={body} mine={false} />}
          </p>
        </li>
      ))}
    </ol>
  );
}
