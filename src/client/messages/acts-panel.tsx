import { Copy, CornerUpLeft, History, Link, Pencil, Reply, Smile, Trash2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Message } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { lineLook } from '../ui/overlay-look.ts';
import type { Quoted } from './entry.ts';

/** What can be done with a message beside reacting to it. */
export type Act = 'quoted' | 'reactions' | 'reply' | 'copy' | 'link' | 'edit' | 'versions' | 'delete' | 'remove';

export type ActsPanelProps = {
  message: Message;
  /** What it answers. */
  quoted: Quoted;
  myId: string;
  /** Staff remove what others wrote. */
  mayRemove: boolean;
  /** An address leads to it. */
  mayLink: boolean;
  faults: { reply: string | null; edit: string | null };
  onAct(act: Act): void;
};

/** Each under the other; what cannot be done stays in sight and says why. */
export function ActsPanel({ message, quoted, myId, mayRemove, mayLink, faults, onAct }: ActsPanelProps) {
  const t = useTranslate();
  const isMine = message.authorId === myId;
  const item = (act: Act, icon: LucideIcon, fault: string | null = null) => (
    <Item
      label={t(`acts.${act}`)}
      icon={icon}
      fault={fault}
      isGrave={act === 'delete' || act === 'remove'}
      onPress={() => onAct(act)}
    />
  );
  return (
    <ul>
      {item('reply', Reply, faults.reply)}
      {quoted !== null &&
        quoted !== 'coming' &&
        item('quoted', CornerUpLeft, quoted === 'gone' ? t('quote.gone') : null)}
      {message.reactions.length > 0 && item('reactions', Smile)}
      {message.body !== '' && item('copy', Copy)}
      {mayLink && item('link', Link)}
      {isMine && item('edit', Pencil, faults.edit)}
      {message.editedAt && (isMine || mayRemove) && item('versions', History)}
      {isMine && item('delete', Trash2)}
      {!isMine && mayRemove && item('remove', Trash2)}
    </ul>
  );
}

type ItemProps = { label: string; icon: LucideIcon; fault: string | null; isGrave: boolean; onPress(): void };

function Item({ label, icon: Icon, fault, isGrave, onPress }: ItemProps) {
  const tone = isGrave && fault === null ? 'text-danger-ink' : '';
  return (
    <li>
      <button
        type="button"
        aria-disabled={fault !== null || undefined}
        onClick={fault === null ? onPress : undefined}
        className={`${lineLook} hover:bg-sunken focus:bg-accent-soft focus:text-accent-ink aria-disabled:cursor-not-allowed aria-disabled:text-faint forced-colors:focus:outline-2 forced-colors:focus:-outline-offset-2 forced-colors:focus:outline-[Highlight]`}
      >
        <Icon aria-hidden="true" className={`size-4.5 shrink-0 ${tone || 'text-soft'}`} />
        <span className="min-w-0 flex-1">
          <span className={tone}>{label}</span>
          {fault !== null && <span className="block text-sm">{fault}</span>}
        </span>
      </button>
    </li>
  );
}
