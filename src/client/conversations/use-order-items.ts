import { useSyncExternalStore } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { newLayer } from '../ui/layer.ts';
import type { MenuItem } from '../ui/menu.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import { useToast } from '../ui/use-toast.ts';
import { useZone } from './use-zone.ts';

/** Here as soon as the menu that asks for it is. */
const layer = newLayer(async () => (await import('./order-items.ts')).orderItems);

/** The menu of a conversation. `onAside`: it was archived or marked for later. */
export function useOrderItems(conversation: Conversation, onAside: (id: string) => void): () => MenuItem[][] {
  const reader = {
    t: useTranslate(),
    locale: useLocale(),
    zone: useZone(conversation.establishmentId),
    live: useLive(),
    toast: useToast(),
    confirm: useConfirm(),
    role: useMembershipIn(conversation.establishmentId)?.role,
  };
  const itemsOf = useSyncExternalStore(layer.watch, layer.here);
  return () => itemsOf?.(conversation, reader, onAside) ?? [];
}
