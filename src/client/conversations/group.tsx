import { useRef, useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { roles } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { LayerTexts } from '../layout/layer-texts.tsx';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import { kinText } from '../people/kin-text.ts';
import { useKin } from '../people/use-kin.ts';
import { useMe } from '../session/use-me.ts';
import { Notice } from '../ui/notice.tsx';
import { AddPeople } from './add-people.tsx';
import { GroupName } from './group-name.tsx';
import { LeaveGroup } from './leave-group.tsx';
import { managingOf } from './managing.ts';
import { ParticipantRow } from './participant-row.tsx';

export type GroupProps = { conversation: Conversation; myId: string };

/** Everyone who reads a conversation, with what may be changed about it: of a large one the first fifty and the number of the others. */
export function Group(props: GroupProps) {
  return (
    <LayerTexts>
      <People {...props} />
    </LayerTexts>
  );
}

function People({ conversation, myId }: GroupProps) {
  const t = useTranslate();
  const managing = managingOf(conversation, useMe());
  const [told, setTold] = useState<string | null>(null);
  const present = conversation.participants.filter(({ leftAt }) => leftAt === null);
  const listed = present.toSorted(
    (one, other) => roles.indexOf(one.role) - roles.indexOf(other.role) || one.name.localeCompare(other.name),
  );
  const kin = useKin(present.map((one) => ({ ...one, establishmentId: conversation.establishmentId })));
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  const keptFocus = useKeptFocus(heading);
  const unlisted = conversation.participantCount - present.length;
  return (
    <div className="min-h-0 overflow-y-auto pb-2" {...keptFocus}>
      <GroupName conversation={conversation} forbidden={managing.manage} onForbidden={setTold} />
      <section className="border-t border-line pt-2">
        <header className="flex items-center justify-between gap-3 ps-5 pe-3">
          <h3 ref={heading} tabIndex={-1} className="text-sm font-semibold text-soft">
            {t('conversation.participants', { count: conversation.participantCount })}
          </h3>
          <AddPeople conversation={conversation} forbidden={managing.add} onForbidden={setTold} />
        </header>
        {told && (
          <div className="px-5 py-2">
            <Notice tone="info" role="status">
              {told}
            </Notice>
          </div>
        )}
        <ul className="px-3">
          {listed.map((participant) => (
            <ParticipantRow
              key={participant.userId}
              conversationId={conversation.id}
              participant={participant}
              mine={participant.userId === myId}
              kin={kinText(kin.get(participant.userId) ?? [], t, locale)}
              removable={managing.manage === null && participant.userId !== myId}
              forbidden={managing.remove(participant)}
              onForbidden={setTold}
            />
          ))}
          {unlisted > 0 && (
            <li className="px-2 py-2 text-sm text-soft">{t('conversation.participants.more', { count: unlisted })}</li>
          )}
        </ul>
      </section>
      <LeaveGroup conversation={conversation} forbidden={managing.leave} onForbidden={setTold} />
    </div>
  );
}
