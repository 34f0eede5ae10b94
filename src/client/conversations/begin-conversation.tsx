import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';

export type BeginConversationProps = {
  /** With whom it is to be: one person, or a group. Null: nothing is begun. */
  kind: 'person' | 'group' | null;
  onClose(): void;
  onOpen(conversationId: string): void;
};

const layer = newLayer(async () => (await import('./begin-conversation-layer.tsx')).BeginConversationLayer);

/** Asks whom one writes to, once that is wanted. */
export function BeginConversation(props: BeginConversationProps) {
  return <ShownLayer layer={layer} props={props} open={props.kind !== null} onClose={props.onClose} />;
}
