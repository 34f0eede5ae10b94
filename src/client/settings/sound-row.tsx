import { Volume2 } from 'lucide-react';
import { sounds } from '../../shared/personal-settings.ts';
import type { PersonalSettings, SoundedKind } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Segments } from '../ui/segments.tsx';
import { usePreview } from './use-preview.ts';
import { useSavePersonal } from './use-save-personal.ts';

type Props = { kind: SoundedKind; sound: PersonalSettings['sounds'][SoundedKind]; volume: number };

/** The sound of one kind of message: heard as it is chosen, and once more by its button. */
export function SoundRow({ kind, sound, volume }: Props) {
  const t = useTranslate();
  const save = useSavePersonal();
  const preview = usePreview();
  const choose = (chosen: typeof sound) => {
    if (chosen !== 'none') void preview(chosen, volume);
    void save({ sounds: { [kind]: chosen } });
  };
  const options = [...sounds, 'none' as const].map((value) => ({ value, label: t(`sounds.is.${value}`) }));
  return (
    <div id={`sounds-${kind}`} className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <Segments label={t(`sounds.of.${kind}`)} options={options} value={sound} onChange={choose} />
      </div>
      <IconButton
        icon={Volume2}
        label={t('sounds.hear', { name: t(`sounds.of.${kind}`) })}
        disabled={sound === 'none'}
        onClick={() => sound !== 'none' && void preview(sound, volume)}
      />
    </div>
  );
}
