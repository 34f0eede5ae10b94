import { joined } from '../i18n/joined.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { OneLine } from '../ui/one-line.tsx';

/** The reader's schools in one line, for a header on a phone, where the rail does not name them. */
export function SchoolLine({ className = '' }: { className?: string }) {
  const locale = useLocale();
  const names = [...new Set(useMe().memberships.map(({ establishment }) => establishment.name))];
  const look = `text-xs font-semibold text-accent-ink ${className}`;
  // Several are a phrase of the page's own language.
  if (names.length > 1) return <p className={`truncate ${look}`}>{joined(names, locale)}</p>;
  return <OneLine className={look}>{names[0]}</OneLine>;
}
