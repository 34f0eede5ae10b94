import { UserMinus } from 'lucide-react';
import type { Participant } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { usePresence } from '../presence/use-presence.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import { reasoned } from './reasoned.ts';
import type { Forbidden } from './reasoned.ts';
import { useGroupChange } from './use-group-change.ts';

export type ParticipantRowProps = Forbidden & {
  conversationId: string;
  participant: Participant;
  mine: boolean;
  removable: boolean;
  /** Whose parent they are, in the place of their role. */
  kin: string | null;
};

/** One person of a group: who, what they are at the school, whether they are there; and the way to take them out. */
export function ParticipantRow({ participant, mine, removable, kin, ...rest }: ParticipantRowProps) {
  const t = useTranslate();
  const { userId, name, role, photo } = participant;
  const presence = usePresence(userId);
  return (
    <li className="flex items-center gap-3 rounded-xl px-2 py-1.5">
      <Avatar name={name} seed={userId} photo={photo} presence={presence} />
      <span className="min-w-0 flex-1">
        <span className="flex">
          <bdi className="truncate font-medium">{mine ? t('conversation.participants.you', { name }) : name}</bdi>
        </span>
        <span className="block text-sm text-soft">
          <span>{kin ?? t(`role.${role}`)}</span>
          {presence !== 'unknown' && <span>{` · ${t(`presence.${presence}`)}`}</span>}
        </span>
      </span>
      {removable && <Remove participant={participant} {...rest} />}
    </li>
  );
}

function Remove({ conversationId, participant, ...rules }: Omit<ParticipantRowProps, 'mine' | 'removable' | 'kin'>) {
  const t = useTranslate();
  const confirm = useConfirm();
  const change = useGroupChange();
  const { userId } = participant;
  const name = isolated(participant.name);
  const ask = () =>
    void confirm({
      title: t('group.removeTitle', { name }),
      text: <p>{t('group.removeText')}</p>,
      doLabel: t('group.removeDo'),
      act: () => change((client) => client.removeParticipant.mutate({ conversationId, userId })),
    });
  return <IconButton label={t('group.remove', { name })} icon={UserMinus} {...reasoned(rules, t, ask)} />;
}
