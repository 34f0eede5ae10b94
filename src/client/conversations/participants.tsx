import type { Conversation, Participant } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { usePresence } from '../presence/use-presence.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Dialog } from '../ui/dialog.tsx';

export type ParticipantsProps = { open: boolean; onClose(): void; conversation: Conversation; myId: string };

/** Everyone who reads a conversation; of a large one the first fifty and the number of the others. */
export function Participants({ open, onClose, conversation, myId }: ParticipantsProps) {
  const t = useTranslate();
  const present = conversation.participants.filter(({ leftAt }) => leftAt === null);
  const unlisted = conversation.participantCount - present.length;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('conversation.participants.title')}
      closeLabel={t('conversation.close')}
    >
      <ul className="overflow-y-auto px-3 pb-4">
        {present.map((participant) => (
          <Person key={participant.userId} participant={participant} mine={participant.userId === myId} />
        ))}
        {unlisted > 0 && (
          <li className="px-2 py-2 text-sm text-soft">{t('conversation.participants.more', { count: unlisted })}</li>
        )}
      </ul>
    </Dialog>
  );
}

function Person({ participant, mine }: { participant: Participant; mine: boolean }) {
  const t = useTranslate();
  const { userId, name, role } = participant;
  const presence = usePresence(userId);
  return (
    <li className="flex items-center gap-3 px-2 py-2">
      <Avatar name={name} seed={userId} presence={presence} />
      <span className="min-w-0">
        <bdi className="block truncate font-medium">{mine ? t('conversation.participants.you', { name }) : name}</bdi>
        <span className="block text-sm text-soft">
          {t(`role.${role}`)}
          {presence !== 'unknown' && <> · {t(`presence.${presence}`)}</>}
        </span>
      </span>
    </li>
  );
}
