import type { Sound } from '../../shared/personal-settings.ts';
import { notes } from './notes.ts';
import type { Note } from './notes.ts';

const attackS = 0.01;
/** At full volume it is as loud as a voice beside one, not as the device can be. */
const loudest = 0.4;

let context: AudioContext | null = null;

/**
 * Plays a sound, `volume` from 0 to 100. False where the browser has no sounds, or lets a page make none before it was used. It is made
 * on the spot: nothing is fetched, so that it sounds without a network too.
 */
export async function playSound(sound: Sound, volume: number): Promise<boolean> {
  if (volume === 0) return true;
  if (typeof AudioContext === 'undefined') return false;
  try {
    context ??= new AudioContext();
    // One that may not begin says so by never answering.
    if (context.state !== 'running') await Promise.race([context.resume(), newPatience()]);
    if (context.state !== 'running') return false;
    // Ears hear by proportion: half the number is to sound half as loud.
    const loudness = loudest * (volume / 100) ** 2;
    for (const note of notes[sound]) strike(context, note, loudness);
    return true;
  } catch {
    return false;
  }
}

function newPatience(): Promise<void> {
  return new Promise((over) => setTimeout(over, 500));
}

function strike(audio: AudioContext, { hertz, fromS, lastS, loudness, wave }: Note, total: number): void {
  const begin = audio.currentTime + fromS;
  const gain = new GainNode(audio, { gain: 0 });
  gain.gain.setValueAtTime(0.0001, begin);
  gain.gain.exponentialRampToValueAtTime(total * loudness, begin + attackS);
  gain.gain.exponentialRampToValueAtTime(0.0001, begin + lastS);
  const tone = new OscillatorNode(audio, { type: wave, frequency: hertz });
  tone.connect(gain).connect(audio.destination);
  tone.start(begin);
  tone.stop(begin + lastS);
}
