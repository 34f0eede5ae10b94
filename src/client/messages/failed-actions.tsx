import { fileWords } from '../files/file-words.ts';
import { filesText } from '../files/files-text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useLive } from '../live/live.ts';
import { useMentions } from '../mentions/mention-names.ts';
import { named } from '../mentions/named.ts';
import { Button } from '../ui/button.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import type { Unsent } from './entry.ts';

export type FailedActionsProps = {
  message: Unsent;
  onRetry?: ((id: string) => void) | undefined;
  onDelete?: ((id: string) => void) | undefined;
};

/** Under a message that was refused: why, and what can be done. Its text stays where it is until its author decides. */
export function FailedActions(props: FailedActionsProps) {
  // Why a file was refused is said by sentences that come with files.
  if (!props.message.reason?.startsWith('file.')) return <Actions {...props} />;
  return (
    <PartTexts parts={fileWords}>
      <Actions {...props} />
    </PartTexts>
  );
}

function Actions({ message: { id, body, attachmentIds, reason }, onRetry, onDelete }: FailedActionsProps) {
  const t = useTranslate();
  const confirm = useConfirm();
  const { nameOf } = useMentions();
  const { files } = useLive();
  const remove = async () => {
    const question = {
      title: t('message.deleteTitle'),
      text: (
        <Lost
          body={named(body, nameOf)}
          files={filesText(
            attachmentIds.flatMap((one) => files.find(one) ?? []),
            t,
          )}
        />
      ),
      doLabel: t('message.delete'),
      stayLabel: t('message.keep'),
    };
    if (await confirm(question)) onDelete?.(id);
  };
  return (
    <div
      role="group"
      aria-label={t('message.failed')}
      className="mt-1.5 flex flex-wrap items-center justify-end gap-x-1"
    >
      <p className="w-full text-end text-sm text-danger-ink">
        <strong>{t('message.failed')}</strong>
        {reason && <span>{` · ${t(reason)}`}</span>}
      </p>
      <Button variant="quiet" size="small" onClick={() => onRetry?.(id)}>
        {t('message.retry')}
      </Button>
      <Button variant="quiet" size="small" className="text-danger-ink!" onClick={() => void remove()}>
        {t('message.delete')}
      </Button>
    </div>
  );
}

function Lost({ body, files }: { body: string; files: string }) {
  const t = useTranslate();
  return (
    <>
      <p>{t('message.deleteText')}</p>
      <blockquote dir="auto" className="line-clamp-4 wrap-anywhere whitespace-pre-line [unicode-bidi:plaintext]">
        {[body, files].filter(Boolean).join('\n')}
      </blockquote>
    </>
  );
}
