import {
  Archive,
  ArchiveRestore,
  AtSign,
  Bell,
  BellOff,
  Clock,
  Mail,
  MailOpen,
  Pin,
  PinOff,
  Sunrise,
} from 'lucide-react';
import type { Locale } from '../../shared/locales.ts';
import { isMuted } from '../../shared/is-muted.ts';
import { notifyLevels } from '../../shared/public.ts';
import type { Conversation, Own, Role } from '../../shared/public.ts';
import type { Blocking } from '../blocks/block.ts';
import { blockItems } from '../blocks/block-items.ts';
import { isolated } from '../i18n/isolated.ts';
import { serverNow } from '../live/server-clock.ts';
import type { MenuItem } from '../ui/menu.tsx';
import { changeOrder } from './change-order.ts';
import type { Changing, Wish } from './change-order.ts';
import { isArchived, isUnread } from './list.ts';
import { anHourFrom, morningAfter } from './mute-ends.ts';
import { nameOf } from './name-of.ts';
import type { Zone } from './when.ts';
import { weekdayAndClock } from './when.ts';
import { archiving, markingRead, markingUnread, notifying, pinning } from './wishes.ts';

/** `role`: what they are in its school. */
type Reader = Changing & Blocking & { locale: Locale; zone: Zone; role: Role | undefined };
/** `aside`: it is done with for now, so where it is open it is closed. */
type Do = (wish: Wish, aside?: 'archived' | 'marked') => void;

/** What can be done with a conversation in one's own list, and whether one hears from the other one of it. What is archived is said, with the way back. */
export function orderItems(conversation: Conversation, reader: Reader, onAside: (id: string) => void): MenuItem[][] {
  const act: Do = (wish, aside) => {
    if (aside) onAside(conversation.id);
    const done = changeOrder(reader, conversation.id, wish);
    if (aside === 'archived') void done.then((own) => sayArchived(conversation, reader, own));
  };
  return [
    placeItems(conversation, reader, act),
    levelItems(conversation, reader, act),
    muteItems(conversation, reader, act),
    blockItems(conversation, reader, reader.role),
  ].filter(({ length }) => length > 0);
}

/** It stays where a message came that was not seen: then the list says so. */
function sayArchived(conversation: Conversation, reader: Reader, own: Own | null): void {
  if (own === null || own.archivedSeq === null) return;
  const { t, live, locale, toast } = reader;
  const undo = () => void changeOrder(reader, conversation.id, archiving(conversation, false));
  const text = t('order.archivedNow', { name: isolated(nameOf(conversation, live.myId, locale)) });
  toast({ text, action: { label: t('order.undo'), onPress: undo } });
}

function placeItems(one: Conversation, { t }: Reader, act: Do): MenuItem[] {
  return [
    one.pinned
      ? { id: 'unpin', label: t('order.unpin'), icon: PinOff, onSelect: () => act(pinning(one)) }
      : { id: 'pin', label: t('order.pin'), icon: Pin, onSelect: () => act(pinning(one)) },
    isUnread(one)
      ? { id: 'read', label: t('order.markRead'), icon: MailOpen, onSelect: () => act(markingRead(one)) }
      : { id: 'unread', label: t('order.markUnread'), icon: Mail, onSelect: () => act(markingUnread(one), 'marked') },
    isArchived(one)
      ? { id: 'back', label: t('order.unarchive'), icon: ArchiveRestore, onSelect: () => act(archiving(one, false)) }
      : {
          id: 'archive',
          label: t('order.archive'),
          icon: Archive,
          onSelect: () => act(archiving(one, true), 'archived'),
        },
  ];
}

function levelItems(one: Conversation, { t }: Reader, act: Do): MenuItem[] {
  return notifyLevels.map((level) => ({
    id: level,
    label: t(`order.notify.${level}`),
    icon: levelSigns[level],
    chosen: one.notify === level,
    onSelect: () => act(notifying(one, level, null)),
  }));
}

const levelSigns = { all: Bell, mentions: AtSign, none: BellOff };

/** One that is muted can be let speak again, at the level that it had. */
function muteItems(one: Conversation, { t, locale, zone }: Reader, act: Do): MenuItem[] {
  const { notify } = one;
  const now = serverNow();
  const unmuted = notify === 'none' ? 'all' : notify;
  const unmute = () => act(notifying(one, unmuted, null));
  if (isMuted(one, now)) return [{ id: 'unmute', label: t('order.unmute'), icon: Bell, onSelect: unmute }];
  const morning = morningAfter(now, zone);
  const time = weekdayAndClock(morning, locale, zone);
  return [
    {
      id: 'hour',
      label: t('order.muteHour'),
      icon: Clock,
      onSelect: () => act(notifying(one, notify, anHourFrom(serverNow()))),
    },
    {
      id: 'morning',
      label: t('order.muteUntil', { time }),
      icon: Sunrise,
      onSelect: () => act(notifying(one, notify, morning)),
    },
  ];
}
