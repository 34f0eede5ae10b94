import type { Sound } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { playSound } from '../sounds/play-sound.ts';
import { useToast } from '../ui/use-toast.ts';

/** Plays a sound for whoever chooses it, and says where this browser plays none. */
export function usePreview(): (sound: Sound, volume: number) => Promise<void> {
  const t = useTranslate();
  const toast = useToast();
  return async (sound, volume) => {
    if (!(await playSound(sound, volume))) toast({ tone: 'danger', text: t('sounds.none') });
  };
}
