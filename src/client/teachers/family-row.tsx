import { useLocation } from 'wouter';
import { useNewConversation } from '../conversations/use-new-conversation.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { sentenceOf } from '../live/outcome.ts';
import { chatPath } from '../paths.ts';
import { OneLine } from '../ui/one-line.tsx';
import { ReasonedButton } from '../ui/reasoned-button.tsx';
import { useToast } from '../ui/use-toast.ts';
import { ResetPupil } from './reset-pupil.tsx';
import type { Family, Target } from './target.ts';

type Props = {
  student: Family;
  establishmentId: string;
  /** Why nobody is written to here. */
  never: string | null;
  /** Whether the school lets its teachers make cards for their pupils. */
  mayReset: boolean;
  onWrite(target: Target): void;
};

/** A student with who answers for them: each is written to alone, and where several write back, all of those together. */
export function FamilyRow({ student, establishmentId, never, mayReset, onWrite }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const [, navigate] = useLocation();
  const { open } = useNewConversation((id) => navigate(chatPath(locale, 'teacher', id)));
  const { name, guardians } = student;
  const writing = guardians.filter(({ writes }) => writes);
  const writeTo = (userId: string) =>
    open({ establishmentId, participantIds: [userId] }).catch((error: unknown) =>
      toast({ tone: 'danger', text: t(sentenceOf(error)) }),
    );
  return (
    <li>
      <OneLine className="text-sm font-medium">{name}</OneLine>
      {guardians.length === 0 && <p className="text-sm text-faint">{t('class.noGuardian')}</p>}
      <div className="flex flex-wrap gap-x-1">
        {guardians.map((guardian) => (
          <ReasonedButton
            key={guardian.userId}
            size="small"
            variant="quiet"
            fault={never ?? (guardian.writes ? null : t('contact.notAllowed'))}
            onPress={() => void writeTo(guardian.userId)}
          >
            <bdi className="truncate">{guardian.name}</bdi>
          </ReasonedButton>
        ))}
        {writing.length > 1 && (
          <ReasonedButton
            size="small"
            variant="quiet"
            fault={never}
            onPress={() =>
              onWrite({ establishmentId, people: writing, title: t('class.familyOf', { name: isolated(name) }) })
            }
          >
            {t('class.writeFamily')}
          </ReasonedButton>
        )}
      </div>
      {mayReset && <ResetPupil pupil={student} establishmentId={establishmentId} />}
    </li>
  );
}
