import type { Conversation } from '../../shared/public.ts';
import { ReceivedBar } from '../announcements/received-bar.tsx';
import { AbsenceNote } from '../availability/absence-note.tsx';
import { OtherTexts } from '../drafts/other-texts.tsx';
import { ToldLater } from '../hours/told-later.tsx';
import { WaitingBar } from '../later/waiting-bar.tsx';

export type AboveBoxProps = { conversation: Conversation; mayWrite: boolean };

/**
 * Above the box: what an announcement asks of its reader, what of theirs waits for its time, what they began on another device, and when those who read it are told.
 * In a low window it moves in a place of its own: it would leave no room to the messages.
 */
export function AboveBox({ conversation, mayWrite }: AboveBoxProps) {
  return (
    <div className="flex flex-col gap-1 empty:hidden short:max-h-14 short:overflow-y-auto">
      {conversation.kind === 'announcement' && <ReceivedBar conversation={conversation} />}
      <WaitingBar conversation={conversation} />
      {mayWrite && <OtherTexts conversation={conversation} />}
      {conversation.kind === 'direct' && <AbsenceNote conversation={conversation} />}
      {mayWrite && <ToldLater conversation={conversation} />}
    </div>
  );
}
