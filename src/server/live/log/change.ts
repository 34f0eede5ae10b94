import type { ConversationEvent, MessageEvent } from '../../../shared/public.ts';

export type Joined = { userId: string; fromSeq: number };

/**
 * Whom of those who would hear a change it is for: the school's staff, the staff and this person, or everyone but the staff.
 * So an announcement tells nobody the names of the others whom it is for.
 */
export type Audience = 'staff' | 'others' | { staffAnd: string };

/**
 * One durable change of one conversation, as the hub passes it on. `to` names who hears it: everyone in the conversation who may
 * see `seq`, or these people alone. Those who join hear it already, those who leave hear it last. `narrows` lets nobody in: whoever
 * is there sees nothing below that seq any more. Of those who would hear it only the `audience` does, where there is one.
 */
export type Change = {
  conversationId: string;
  to: 'participants' | readonly string[];
  seq?: number;
  audience?: Audience;
  joins?: readonly Joined[];
  leaves?: readonly string[];
  narrows?: readonly Joined[];
} & ({ stream: 'message'; event: MessageEvent } | { stream: 'conversation'; event: ConversationEvent });

/**
 * All that one revision of an establishment changed. `standings` names people whose standing in it changed (suspended, back,
 * another role): their sockets close, and what they open next stands where they now do. `settings`: the school set something else
 * for itself. `sharing`: of these people it is told from now on whether they are there, or no longer; the changes name their conversations.
 */
export type Revision = {
  establishmentId: string;
  revision: number;
  changes: readonly Change[];
  standings?: readonly string[];
  settings?: boolean;
  sharing?: readonly { userId: string; presence: boolean }[];
};
