import type { Conversation, TaughtClass } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { isolated } from '../i18n/isolated.ts';
import { useMe } from '../session/use-me.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { conversationsOf, guardiansOf, unreadOfClass } from './class-people.ts';
import { ClassConversation } from './class-conversation.tsx';
import { FamilyRow } from './family-row.tsx';
import type { Target } from './target.ts';

type Props = {
  of: TaughtClass;
  conversations: Conversation[];
  myId: string;
  onWrite(target: Target): void;
  onOpen(conversation: Conversation): void;
};

/** One class: to be written to as a whole, or its families; what was written so, with who has read it; and family by family. */
export function ClassSection({ of, conversations, myId, onWrite, onOpen }: Props) {
  const t = useTranslate();
  const { establishmentId, classId, name, students } = of;
  const may = useMe().memberships.find(({ establishment }) => establishment.id === establishmentId)?.may;
  const families = guardiansOf(of).size;
  const unread = unreadOfClass(conversations, of, myId);
  const write = (to: 'students' | 'families', title: string) => onWrite({ establishmentId, classId, of: to, title });
  return (
    <section className="space-y-3 border-t border-line pt-4">
      <h2 className="flex items-center gap-2 text-lg font-semibold">
        <bdi className="min-w-0 truncate">{name}</bdi>
        <Badge count={unread} />
        {unread > 0 && <VisuallyHidden>{t('conversations.unread', { count: unread })}</VisuallyHidden>}
      </h2>
      <div className="flex flex-wrap gap-2">
        <Write
          label={t('class.writeStudents', { count: students.length })}
          reason={
            students.length === 0 ? t('class.empty') : may?.startWriting.student === 'never' ? t('class.never') : null
          }
          onPress={() => write('students', name)}
        />
        <Write
          label={t('class.writeFamilies', { count: families })}
          reason={
            families === 0 ? t('class.noFamilies') : may?.startWriting.parent === 'never' ? t('class.never') : null
          }
          onPress={() => write('families', t('class.familiesOf', { class: isolated(name) }))}
        />
      </div>
      <ul className="space-y-1">
        {conversationsOf(conversations, of, myId).map((conversation) => (
          <li key={conversation.id}>
            <ClassConversation conversation={conversation} myId={myId} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {students.length > 0 && (
        <details>
          <summary className="min-h-9 cursor-pointer rounded-lg py-1.5 text-sm font-semibold text-soft hover:text-ink">
            {t('class.families')}
          </summary>
          <ul className="space-y-2 pt-1">
            {students.map((student) => (
              <FamilyRow
                key={student.userId}
                student={student}
                establishmentId={establishmentId}
                mayReset={may?.resetPupils === true}
                onWrite={onWrite}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** A reason keeps it from being pressed, and is read with it. */
function Write({ label, reason, onPress }: { label: string; reason: string | null; onPress(): void }) {
  return (
    <Button variant="secondary" size="small" disabled={reason !== null} title={reason ?? undefined} onClick={onPress}>
      <span>{label}</span>
      {reason && <VisuallyHidden>{`. ${reason}`}</VisuallyHidden>}
    </Button>
  );
}
