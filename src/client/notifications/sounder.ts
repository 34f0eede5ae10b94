import type { PersonalSettings, SoundedKind } from '../../shared/personal-settings.ts';
import { playSound } from '../sounds/play-sound.ts';

/** Many messages at once are one sound: they are heard in classrooms. */
const restMs = 2_000;

/** Sounds for a kind of message as its reader has set it, and is then silent for a while. */
export function newSounder(): (kind: SoundedKind, settings: PersonalSettings) => void {
  let soundedAt = -Infinity;
  return (kind, { notifications, sounds }) => {
    const sound = sounds[kind];
    if (!notifications.sounds || sound === 'none' || performance.now() - soundedAt < restMs) return;
    soundedAt = performance.now();
    // A page that may not make a sound yet is silent: the toast and the title tell it.
    void playSound(sound, sounds.volume);
  };
}
