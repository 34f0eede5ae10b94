import type { Locale } from '../../shared/locales.ts';
import type { Catalogue } from './text.ts';

const sources: Record<Locale, () => Promise<{ catalogue: Catalogue }>> = {
  fr: () => import('./fr/catalogue.ts'),
  en: () => import('./en/catalogue.ts'),
  ar: () => import('./ar/catalogue.ts'),
};
const loading = new Map<Locale, Promise<Catalogue>>();

/** The same promise for the same locale, so that React may wait for it; one that failed is asked for anew. */
export function loadCatalogue(locale: Locale): Promise<Catalogue> {
  const known = loading.get(locale);
  if (known) return known;
  const catalogue = sources[locale]().then((module) => module.catalogue);
  catalogue.catch(() => loading.delete(locale));
  loading.set(locale, catalogue);
  return catalogue;
}
