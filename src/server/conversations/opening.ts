import type * as z from 'zod/mini';
import { openingPage } from '../../shared/opening-page.ts';
import { conversationsInput, type openingInput } from '../../shared/inputs.ts';
import type { Me } from '../../shared/me.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { messages, type MessagePage } from '../messages/messages.ts';
import { me } from '../people/me.ts';
import { conversations, type ConversationPage } from './conversations.ts';

export type Opening = { me: Me; conversations: ConversationPage; messages: MessagePage | null };

/**
 * What a page begins with, in one answer: who the caller is, the first page of their list, and the messages with which the conversation
 * opens that is named; null where none is, or none of theirs. They are read in this order: of messages that were read before the list
 * a change between the two would be missing, for the list says from where on changes are told.
 */
export async function opening(ctx: MemberContext, { conversationId }: z.infer<typeof openingInput>): Promise<Opening> {
  const caller = await me(ctx);
  const list = await conversations(ctx, conversationsInput.parse({}));
  const opened = list.items.find(({ id }) => id === conversationId);
  const page = conversationId === undefined ? null : { conversationId, ...openingPage(opened) };
  return { me: caller, conversations: list, messages: page && (await messagesIfTheirs(ctx, page)) };
}

async function messagesIfTheirs(ctx: MemberContext, page: Parameters<typeof messages>[1]): Promise<MessagePage | null> {
  return messages(ctx, page).catch((error: unknown) => {
    if (error instanceof Refusal && error.reason === 'conversation.unknown') return null;
    throw error;
  });
}
