import type { AccountEvent, TypingEvent } from '../../../shared/public.ts';
import type { Revision } from './change.ts';
import type { Announced } from '../signals/elsewhere.ts';

/** How often each of these people did something of which they may do so much, at the process that says so. */
export type Taken = { kind: 'taken'; what: string; people: readonly (readonly [userId: string, count: number])[] };

/** What processes tell each other. Nothing here is the only copy of anything but signals: rows are read where it does not come. */
export type BusMessage =
  /** All of one establishment. */
  | { kind: 'revisions'; revisions: readonly Revision[] }
  | { kind: 'typing'; event: TypingEvent }
  | { kind: 'presences'; from: string; presences: readonly Announced[] }
  | { kind: 'session'; userId: string; sessionId: string }
  | Taken
  /** These people, or everyone of a school or of a conversation, are to ask something again; whoever missed it asks when they come back. */
  | {
      kind: 'account';
      to: { userIds: readonly string[] } | { establishmentId: string } | { conversationId: string };
      event: AccountEvent;
    };

/** `single`: one process · `joined`: several, each hears the others · `polling`: the broker is away, and the rows are read each second. */
export type BusState = 'single' | 'joined' | 'polling';

export type Bus = {
  /** To every process that follows the establishment; with null, to every process. */
  publish(establishmentId: string | null, message: BusMessage): void;
  follow(establishmentId: string): void;
  unfollow(establishmentId: string): void;
  listen(listener: (message: BusMessage) => void): void;
  state(): BusState;
  close(): Promise<void>;
};

/** One process has nobody to tell. */
export function newLocalBus(): Bus {
  const nothing = () => {};
  return {
    publish: nothing,
    follow: nothing,
    unfollow: nothing,
    listen: nothing,
    state: () => 'single',
    close: async () => undefined,
  };
}
