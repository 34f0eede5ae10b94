import type { Conversation } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useLive } from '../live/live.ts';
import { focusComposer } from '../messages/focus-composer.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { ChosenRow } from './chosen-row.tsx';
import { fileWords } from './file-words.ts';
import { useWaitingFiles } from './use-waiting-files.ts';

/** Above the box: the files that go with the message, how far each has come, and the way out of each. */
export function Tray({ conversation }: { conversation: Conversation }) {
  return (
    <PartTexts parts={fileWords}>
      <Rows conversationId={conversation.id} />
    </PartTexts>
  );
}

function Rows({ conversationId }: { conversationId: string }) {
  const t = useTranslate();
  const { files } = useLive();
  const waiting = useWaitingFiles(conversationId);
  const remove = (id: string) => {
    files.remove([id]);
    focusComposer();
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
