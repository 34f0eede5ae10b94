import type { Attachment } from '../../shared/public.ts';
import { useInWindow } from '../messages/use-in-window.ts';

/** The pictures of a conversation as far as it is here, in the order of its messages; of one that is not, those that are given. */
export function usePictures(conversationId: string, given: readonly Attachment[]): readonly Attachment[] {
  const messages = useInWindow(conversationId, (window) => window?.items);
  const held = messages?.flatMap(({ attachments }) => attachments) ?? [];
  const all = held.some(({ id }) => id === given[0]?.id) ? held : given;
  return all.filter(({ image }) => image);
}
