import { useTranslate } from '../../i18n/use-translate.ts';
import { useUi } from '../../ui/ui-context.ts';
import { Button } from '../../ui/button.tsx';
import { refusalOf } from '../../live/outcome.ts';
import { explainFile } from './explain-file.ts';
import type { Sent } from './use-upload.ts';

type Props = {
  sent: Sent;
  /** How its reading stands, once it is there. */
  reading: { error: unknown; refetch(): unknown } | undefined;
  onSendAgain(): void;
};

/** Beside the name of a file: how much of it is sent, or what is wrong with it, in the one place where that is said. */
export function FileNote({ sent: { done, fileId, problem, canRetry }, reading, onSendAgain }: Props) {
  const t = useTranslate();
  if (problem) return <Wrong text={problem} onRetry={canRetry ? onSendAgain : null} />;
  if (reading?.error) {
    const isOfFile = refusalOf(reading.error)?.startsWith('roster') ?? false;
    return (
      <Wrong text={explainFile(reading.error, t, 'beside')} onRetry={isOfFile ? null : () => void reading.refetch()} />
    );
  }
  if (fileId !== null) return null;
  return (
    <span className="block text-sm text-faint tabular-nums">
      {t('import.sending', { text: `${Math.round(done * 100)} %` })}
    </span>
  );
}

/** What is wrong with the file itself is mended in the file; what kept it from coming may be over when it is tried again. */
function Wrong({ text, onRetry }: { text: string; onRetry: (() => void) | null }) {
  const { words } = useUi();
  return (
    <span className="block space-y-1 pe-2">
      <span role="alert" className="block text-sm wrap-anywhere text-danger-ink">
        {text}
      </span>
      {onRetry && (
        <Button variant="secondary" size="small" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </span>
  );
}
