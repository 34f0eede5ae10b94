import type { PlainKey } from '../../i18n/text.ts';

/** What the admins call each kind of long work; whoever adds a kind adds its name. */
const names: Partial<Record<string, PlainKey>> = { applyRoster: 'import.applying', undoRoster: 'import.undoing' };

export function jobName(kind: string): PlainKey {
  return names[kind] ?? 'overview.job.other';
}
