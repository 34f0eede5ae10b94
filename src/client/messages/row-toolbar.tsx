import { EllipsisVertical, Reply, SmilePlus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useToast } from '../ui/use-toast.ts';
import type { Ask } from './ask.ts';
import { focusComposer } from './focus-composer.ts';
import type { RowActionsProps } from './row-actions.tsx';
import { useActs } from './use-acts.ts';

type Props = Omit<RowActionsProps, 'box' | 'isHeld'> & { row: HTMLElement };

/** Beside the bubble, in the room that is free there: where there is little of it, the last of them leads to the others. */
export function RowToolbar({ row, conversation, find, onAsk }: Props) {
  const t = useTranslate();
  const { myId } = useLive();
  const { faults, reply } = useActs(conversation);
  const place = row.querySelector('[data-message]');
  const host = useHostIn(place);
  const message = row.dataset['id'] === undefined ? undefined : find(row.dataset['id']);
  if (!place || !message || message.deletedAt) return null;
  const fault = faults(message);
  const ask = (what: Ask['what']) => (at: Element) => onAsk({ what, id: message.id, at });
  const side = message.authorId === myId ? 'end-full pe-1' : 'start-full ps-1';
  return createPortal(
    <div className={`absolute top-0 z-[2] flex ${side} pointer-coarse:hidden`}>
      <div
        role="toolbar"
        aria-label={t('acts.label')}
        className="flex rounded-full border border-line bg-raised p-0.5 shadow-card"
      >
        <Tool
          label={t('acts.react')}
          icon={SmilePlus}
          fault={fault.react}
          opens
          onPress={ask('react')}
          className="@max-2xl:hidden"
        />
        <Tool
          label={t('acts.reply')}
          icon={Reply}
          fault={fault.reply}
          onPress={() => {
            reply(message);
            focusComposer();
          }}
          className="@max-2xl:hidden rtl:-scale-x-100"
        />
        <Tool label={t('acts.more')} icon={EllipsisVertical} fault={null} opens onPress={ask('acts')} />
      </div>
    </div>,
    host,
  );
}

/** One element that goes from message to message. React listens for all there is where it puts something: in the message itself that would stay, by the hundred, at each that the pointer went over. */
function useHostIn(place: Element | null): HTMLElement {
  const [host] = useState(() => document.createElement('div'));
  useLayoutEffect(() => {
    place?.append(host);
    return () => host.remove();
  }, [place, host]);
  return host;
}

type ToolProps = {
  label: string;
  icon: LucideIcon;
  fault: string | null;
  opens?: boolean;
  className?: string;
  onPress(at: Element): void;
};

/** What cannot be done says why, where one is and where one presses. */
function Tool({ label, icon: Icon, fault, opens = false, className = '', onPress }: ToolProps) {
  const toast = useToast();
  return (
    <button
      type="button"
      aria-label={label}
      title={fault ?? label}
      aria-haspopup={opens ? 'dialog' : undefined}
      aria-disabled={fault !== null || undefined}
      onClick={({ currentTarget }) => (fault === null ? onPress(currentTarget) : toast({ text: fault }))}
      className={`inline-flex size-8 items-center justify-center rounded-full text-soft hover:bg-sunken hover:text-ink aria-disabled:opacity-40 ${className}`}
    >
      <Icon aria-hidden="true" className="size-4.5" />
    </button>
  );
}
