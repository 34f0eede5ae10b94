import { CircleCheck, CircleDashed, CirclePause, CloudOff, PlugZap } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ConnectionState } from './connection.ts';

type Look = { icon: LucideIcon; look: string; moves?: boolean };

/** How each state of the connection is told by colour and shape, beside its word. */
export const connectionLooks: Record<ConnectionState, Look> = {
  connected: { icon: CircleCheck, look: 'text-good-ink' },
  connecting: { icon: CircleDashed, look: 'bg-sunken text-soft', moves: true },
  reconnecting: { icon: CircleDashed, look: 'bg-warn-soft text-warn-ink', moves: true },
  offline: { icon: CloudOff, look: 'bg-danger-soft text-danger-ink' },
  disconnected: { icon: PlugZap, look: 'bg-danger-soft text-danger-ink' },
  paused: { icon: CirclePause, look: 'bg-warn-soft text-warn-ink' },
};
