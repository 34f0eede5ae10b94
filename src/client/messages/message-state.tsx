import { Check, CheckCheck, CircleAlert, Clock3 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import type { EntryState } from './entry.ts';

/** How far a message of mine has come: on its way, sent, read by all, refused. */
export function MessageState({ state, onMine }: { state: EntryState; onMine: boolean }) {
  const t = useTranslate();
  if (state === 'received') return null;
  const Icon = icons[state];
  return (
    <Icon
      role="img"
      aria-label={t(`message.${state}`)}
      className={`size-4 ${state !== 'read' ? '' : onMine ? 'text-on-mine forced-colors:text-[CanvasText]' : 'text-accent-ink'}`}
    />
  );
}

const icons: Record<Exclude<EntryState, 'received'>, LucideIcon> = {
  pending: Clock3,
  sent: Check,
  read: CheckCheck,
  failed: CircleAlert,
};
