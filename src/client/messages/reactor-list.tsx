import { useTranslate } from '../i18n/use-translate.ts';

/** `more`: how many there are beside those who are named. */
export type ReactorKind = { emoji: string; people: { userId: string; name: string }[]; more?: number };

/** Each kind of reactions with those who made it, by name. */
export function ReactorList({ kinds }: { kinds: ReactorKind[] }) {
  const t = useTranslate();
  return (
    // Where it takes the place of other actions, what had the focus is gone.
    <ul tabIndex={-1} ref={focus} className="mt-2 outline-none max-h-60 space-y-1.5 overflow-y-auto px-2 pb-1">
      {kinds.map(({ emoji, people, more = 0 }) => (
        <li key={emoji} className="flex gap-3">
          <span className="w-6 shrink-0 text-center text-lg leading-6">{emoji}</span>
          <ul className="min-w-0 flex-1">
            {people.map(({ userId, name }) => (
              <li key={userId}>
                <bdi className="block truncate">{name}</bdi>
              </li>
            ))}
            {more > 0 && <li className="text-soft">{t('reactors.more', { count: more })}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function focus(list: HTMLElement | null): void {
  list?.focus();
}
