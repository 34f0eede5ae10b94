import type { TaughtClass } from '../../shared/families.ts';
import type { Conversation } from '../../shared/public.ts';
import { useNow } from '../conversations/use-now.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { isolated } from '../i18n/isolated.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { Badge } from '../ui/badge.tsx';
import { ReasonedButton } from '../ui/reasoned-button.tsx';
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
  const membership = useMembershipIn(establishmentId);
  const never = (to: 'student' | 'parent') => (membership?.may.startWriting[to] === 'never' ? t('class.never') : null);
  const families = guardiansOf(of).size;
  const unread = unreadOfClass(conversations, of, myId, useNow());
  const write = (to: 'students' | 'families', title: string) => onWrite({ establishmentId, classId, of: to, title });
  return (
    <section className="space-y-3 border-t border-line pt-4 first:border-t-0 first:pt-0">
      <h2 className="flex items-center gap-2 text-lg font-semibold">
        <bdi className="min-w-0 truncate">{name}</bdi>
        <Badge count={unread} />
        {unread > 0 && <VisuallyHidden>{t('conversations.unread', { count: unread })}</VisuallyHidden>}
      </h2>
      <div className="flex flex-wrap gap-2">
        <ReasonedButton
          size="small"
          variant="secondary"
          fault={students.length === 0 ? t('class.empty') : never('student')}
          onPress={() => write('students', name)}
        >
          {t('class.writeStudents', { count: students.length })}
        </ReasonedButton>
        <ReasonedButton
          size="small"
          variant="secondary"
          fault={families === 0 ? t('class.noFamilies') : never('parent')}
          onPress={() => write('families', t('class.familiesOf', { class: isolated(name) }))}
        >
          {t('class.writeFamilies', { count: families })}
        </ReasonedButton>
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
                {...{ student, establishmentId, onWrite }}
                never={never('parent')}
                mayReset={membership?.may.resetPupils === true}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
