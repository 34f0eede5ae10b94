import { fold } from '../../shared/fold.ts';
import type { SettingsSection } from '../../shared/places.ts';
import type { Translate } from '../i18n/text.ts';
import type { Section } from './sections.ts';

/** A setting, or a part of the settings where `id` is null: what it is called, and in which part it stands. */
export type Found = { segment: SettingsSection | null; id: string | null; name: string; title: string };

/** Whatever has each word of the query in its name or in that of its part, accents and capitals forgiven. */
export function foundIn(query: string, sections: readonly Section[], t: Translate): Found[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const all = sections.flatMap(({ segment, title, holds }): Found[] => [
    { segment, id: null, name: t(title), title: t('nav.settings') },
    ...Object.entries(holds).map(([id, key]) => ({ segment, id, name: t(key), title: t(title) })),
  ]);
  return all.filter(({ name, title }) => {
    const text = fold(`${name} ${title}`);
    return words.every((word) => text.includes(word));
  });
}
