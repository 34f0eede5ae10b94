import { ArrowLeft, Search, Users } from 'lucide-react';
import { useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { usePresence } from '../presence/use-presence.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ConversationAvatar } from './conversation-avatar.tsx';
import { ConversationMenu } from './conversation-menu.tsx';
import { GroupPanel } from './group-panel.tsx';
import { isArchived } from './list.ts';
import { counterpartOf, kindText, nameOf } from './name-of.ts';
import { OrderSigns } from './order-signs.tsx';
import { useKinOf } from './use-kin-of.ts';

export type ConversationHeaderProps = {
  conversation: Conversation;
  myId: string;
  /** Said on every screen to somebody of several, on a phone to all: there nothing else says whose page it is. */
  school: string | undefined;
  several: boolean;
  onBack(): void;
  onSearch(): void;
};

/** Who this conversation is with, in which school; on a phone with the way back to the list. */
export function ConversationHeader({ conversation, myId, school, several, onBack, onSearch }: ConversationHeaderProps) {
  const t = useTranslate();
  const locale = useLocale();
  const counterpart = counterpartOf(conversation, myId);
  const presence = usePresence(counterpart?.userId ?? null);
  const kin = useKinOf([conversation], myId)(conversation);
  const name = nameOf(conversation, myId, locale);
  return (
    <header className="flex min-h-16 shrink-0 items-center gap-3 border-b border-line bg-surface py-2 ps-2 pe-3 @max-sm:gap-1 @max-xs:flex-wrap @max-xs:justify-between @2xl:ps-5 short:min-h-11 short:py-0">
      <IconButton
        label={t('conversation.back')}
        icon={ArrowLeft}
        onClick={onBack}
        className="@2xl/chat:hidden rtl:-scale-x-100"
      />
      <span className="contents @max-sm:hidden short:hidden">
        <ConversationAvatar conversation={conversation} myId={myId} />
      </span>
      <div className="min-w-0 flex-1 @max-xs:order-last @max-xs:basis-full @max-xs:ps-3">
        <div className="flex items-center gap-2">
          <h2 data-heading="" tabIndex={-1} className="flex min-w-0 text-lg leading-6 font-semibold outline-none">
            <bdi className="truncate">{name}</bdi>
          </h2>
          <OrderSigns conversation={conversation} />
        </div>
        {/* Cut by itself, a name in letters that run the other way keeps its beginning. */}
        <p className="flex overflow-hidden text-sm whitespace-pre text-soft short:hidden">
          <span className="max-w-full shrink-0 truncate">
            <span>{kin ?? t(counterpart ? `role.${counterpart.role}` : kindText(conversation))}</span>
            {isArchived(conversation) && <span>{` · ${t('order.archived')}`}</span>}
            {counterpart && presence !== 'unknown' && <span>{` · ${t(`presence.${presence}`)}`}</span>}
          </span>
          {school && (
            <span className={`flex min-w-0 ${several ? '' : 'md:hidden'}`}>
              <span>{' · '}</span>
              <bdi className="truncate">{school}</bdi>
            </span>
          )}
        </p>
      </div>
      <IconButton label={t('find.openIn')} icon={Search} onClick={onSearch} />
      {!counterpart && <ParticipantsButton conversation={conversation} myId={myId} />}
      <ConversationMenu conversation={conversation} onAside={onBack} />
    </header>
  );
}

function ParticipantsButton({ conversation, myId }: { conversation: Conversation; myId: string }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const label = t('conversation.participants', { count: conversation.participantCount });
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
        className="inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-full px-3 text-sm font-medium text-soft hover:bg-sunken hover:text-ink"
      >
        <Users aria-hidden="true" className="size-4" />
        <span className="@max-lg:hidden">{label}</span>
        <span className="@lg:hidden">{conversation.participantCount}</span>
      </button>
      <GroupPanel open={open} onClose={() => setOpen(false)} conversation={conversation} myId={myId} />
    </>
  );
}
