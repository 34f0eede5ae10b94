import { Check, CheckCheck, CircleAlert, Clock3 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import type { Entry, EntryState } from './entry.ts';
import { readByText } from './read-by-text.ts';

/** How far a message of mine has come: on its way, sent, read by all or by how many, refused. */
export function MessageState({ entry: { state, readBy }, onMine }: { entry: Entry; onMine: boolean }) {
  const t = useTranslate();
  if (state === 'received') return null;
  const Icon = icons[state];
  const said = t(`message.${state}`);
  const label = readBy ? `${said} · ${readByText(readBy, t)}` : said;
  return (
    <span title={label}>
      <Icon
        role="img"
        aria-label={label}
        className={`size-4 ${state !== 'read' ? '' : onMine ? 'text-on-mine forced-colors:text-[CanvasText]' : 'text-accent-ink'}`}
      />
    </span>
  );
}

const icons: Record<Exclude<EntryState, 'received'>, LucideIcon> = {
  pending: Clock3,
  sent: Check,
  read: CheckCheck,
  failed: CircleAlert,
};
