import { Accessibility } from 'lucide-react';
import { Link } from 'wouter';
import { declaredLevel } from '../accessibility/declared-level.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { accessibilityPath } from '../paths.ts';

/** From the account's menu to the declaration of accessibility, with the level that it declares. */
export function AccessibilityLink({ onChosen }: { onChosen(): void }) {
  const t = useTranslate();
  return (
    <Link
      href={accessibilityPath(useLocale())}
      onClick={onChosen}
      className="flex min-h-11 items-center gap-3 rounded-xl px-2 font-medium hover:bg-sunken"
    >
      <Accessibility aria-hidden="true" className="size-4.5 shrink-0 text-soft" />
      <span>{t('app.accessibility', { level: declaredLevel })}</span>
    </Link>
  );
}
