import { Check, CheckCheck, CircleAlert, Clock3 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import type { Entry, EntryState } from './entry.ts';
import { readByText } from './read-by-text.ts';

export type MessageStateProps = {
  entry: Entry;
  onMine: boolean;
  /** Asks who has read it, where several may. */
  onReaders?: ((message: Entry['message']) => void) | undefined;
};

/** How far a message of mine has come: on its way, sent, read by all or by how many, refused. */
export function MessageState({ entry: { message, state, readBy }, onMine, onReaders }: MessageStateProps) {
  const t = useTranslate();
  if (state === 'received') return null;
  const Icon = icons[state];
  const said = t(`message.${state}`);
  const label = readBy ? `${said} · ${readByText(readBy, t)}` : said;
  const icon = (
    <Icon
      role="img"
      aria-label={label}
      className={`size-4 ${state !== 'read' ? '' : onMine ? 'text-on-mine forced-colors:text-[CanvasText]' : 'text-accent-ink'}`}
    />
  );
  if (!readBy || !onReaders) return <span title={label}>{icon}</span>;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      title={label}
      onClick={() => onReaders(message)}
      className={`-m-1 rounded-md p-1 ${onMine ? 'outline-on-mine' : ''}`}
    >
      {icon}
    </button>
  );
}

const icons: Record<Exclude<EntryState, 'received'>, LucideIcon> = {
  pending: Clock3,
  sent: Check,
  read: CheckCheck,
  failed: CircleAlert,
};
