import { useLocation } from 'wouter';
import { limits } from '../../shared/limits.ts';
import type { Role } from '../../shared/public.ts';
import { FileIcon } from '../files/file-icon.tsx';
import { sizeText } from '../files/size-text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { listPath } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { useToast } from '../ui/use-toast.ts';
import { useUi } from '../ui/ui-context.ts';
import { dropShare } from './kept-share.ts';
import type { Shared } from './kept-share.ts';

type Props = { shared: Shared; role: Role };

/** What was shared, before it goes anywhere, and the way to want none of it. */
export function SharedCard({ shared: { text, files }, role }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const [, navigate] = useLocation();
  const drop = async () => {
    try {
      await dropShare();
      navigate(listPath('messages', locale, role), { replace: true });
      toast({ text: t('share.dropped') });
    } catch {
      toast({ tone: 'danger', text: t('share.notDropped') });
    }
  };
  return (
    <Card
      title={t('share.what')}
      action={
        <Button variant="quiet" size="small" onClick={() => void drop()}>
          {t('share.drop')}
        </Button>
      }
    >
      <div className="space-y-3 px-5 pb-4">
        {text !== '' && (
          <p dir="auto" className="line-clamp-4 wrap-anywhere whitespace-pre-wrap">
            {text}
          </p>
        )}
        {files.length > 0 && <Files files={files} />}
        {files.length > limits.attachmentsToMessage && <Notice tone="info">{t('share.tenAtMost')}</Notice>}
        <p className="text-sm text-pretty text-soft">{t('share.kept')}</p>
      </div>
    </Card>
  );
}

function Files({ files }: { files: readonly File[] }) {
  const t = useTranslate();
  const { tag } = useUi();
  return (
    <ul aria-label={t('files.label')} className="max-h-48 space-y-1 overflow-y-auto overscroll-contain">
      {files.map((file, at) => (
        <li key={at} className="flex items-center gap-2.5">
          <FileIcon mediaType={file.type} className="text-soft" />
          <bdi className="min-w-0 truncate text-sm font-medium">{file.name}</bdi>
          <span className="ms-auto shrink-0 text-xs text-soft tabular-nums">
            {file.size === 0 ? t('share.empty') : sizeText(file.size, tag)}
          </span>
        </li>
      ))}
    </ul>
  );
}
