import type { Membership } from '../../shared/me.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Badge } from '../ui/badge.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

export type SchoolFilterProps = {
  schools: Membership['establishment'][];
  chosen: string | null;
  unreadOf(establishmentId: string | null): number;
  onChoose(establishmentId: string | null): void;
};

/** For people of several schools: one list, or one school of it, with what is unread in each. */
export function SchoolFilter({ schools, chosen, unreadOf, onChoose }: SchoolFilterProps) {
  const t = useTranslate();
  const choices = [{ id: null, name: t('conversations.allSchools') }, ...schools];
  return (
    <div role="group" aria-label={t('conversations.schools')} className="flex flex-wrap gap-1.5 px-4 pb-2">
      {choices.map(({ id, name }) => (
        <button
          key={id ?? 'all'}
          type="button"
          aria-pressed={chosen === id}
          onClick={() => onChoose(id)}
          className="inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-full border border-line px-3 text-sm font-medium text-soft hover:bg-sunken aria-pressed:border-transparent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink forced-colors:aria-pressed:outline-2 pointer-coarse:min-h-11"
        >
          <bdi className="truncate">{name}</bdi>
          <Badge count={unreadOf(id)} />
          {unreadOf(id) > 0 && <VisuallyHidden>{t('conversations.unread', { count: unreadOf(id) })}</VisuallyHidden>}
        </button>
      ))}
    </div>
  );
}
