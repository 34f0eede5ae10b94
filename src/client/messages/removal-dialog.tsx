import type { Message } from '../../shared/public.ts';
import { layerWords } from '../i18n/layer-words.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Beginning } from './quote.tsx';
import { RemovalForm } from './removal-form.tsx';

type Props = { message: Message | null; onRemove(message: Message, reason: string): Promise<void>; onClose(): void };

/** Somebody else's message is removed for a reason, which the school keeps. */
export function RemovalDialog(props: Props) {
  return (
    <PartTexts parts={layerWords}>
      <RemovalQuestion {...props} />
    </PartTexts>
  );
}

function RemovalQuestion({ message, onRemove, onClose }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={message !== null} onClose={onClose} title={t('removal.title')}>
      {message && (
        <RemovalForm
          about={<Beginning message={message} />}
          doLabel={t('removal.do')}
          onRemove={(reason) => onRemove(message, reason)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
