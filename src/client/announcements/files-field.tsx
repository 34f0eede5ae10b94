import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { attachedOf } from '../files/attached-of.ts';
import type { Attach } from '../files/use-attach-to.ts';
import { useWaitingFiles } from '../files/use-waiting-files.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { FieldGroup } from '../ui/field.tsx';
import { newLayer } from '../ui/layer.ts';
import { ReasonedButton } from '../ui/reasoned-button.tsx';
import { ShownLayer } from '../ui/shown-layer.tsx';

const tray = newLayer(async () => (await import('../files/tray.tsx')).Tray);

type Props = {
  attach: Attach;
  place: string;
  /** It is a shared draft, of which files are no part. */
  isShared: boolean;
};

/** The files that go with it, how far each has come, and the button that chooses some. */
export function FilesField({ attach, place, isShared }: Props) {
  const t = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  const files = useWaitingFiles(place);
  const isRefused = attachedOf(files) === 'refused';
  const isComing = files.some(({ state }) => state === 'waiting');
  const help = [
    t('announcing.files.help'),
    isShared && t('announcing.files.apart'),
    isComing && t('announcing.files.coming'),
  ];
  return (
    <div data-unfit={isRefused ? '' : undefined}>
      <FieldGroup
        label={t('announcing.files')}
        name="files"
        help={help.filter(Boolean).join(' ')}
        error={isRefused && t('announcing.files.refused')}
      >
        <div className="space-y-2">
          {files.length > 0 && <ShownLayer layer={tray} props={{ place, focus: () => button.current?.focus() }} open />}
          <ReasonedButton ref={button} variant="secondary" fault={attach.fault} onPress={attach.open}>
            <Paperclip aria-hidden="true" className="size-4" />
            <span>{t('announcing.attach')}</span>
          </ReasonedButton>
        </div>
      </FieldGroup>
    </div>
  );
}
