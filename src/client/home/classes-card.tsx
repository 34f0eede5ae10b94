import { useConversations } from '../conversations/use-conversations.ts';
import { useNow } from '../conversations/use-now.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { chatPath } from '../paths.ts';
import { unreadOfClass } from '../teachers/class-people.ts';
import { trpc } from '../trpc.ts';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/card.tsx';
import { LinkButton } from '../ui/link.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

/** A teacher's classes with what of them is unread; where they are written to as a whole is a press away. */
export function ClassesCard() {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  const now = useNow();
  const { conversations } = useConversations();
  const { data } = trpc.family.useQuery();
  if (!data || data.classes.length === 0) return null;
  return (
    <Card
      title={t('classes.mine')}
      action={
        <LinkButton href={chatPath(locale, 'teacher')} variant="quiet" size="small">
          {t('home.myClasses.write')}
        </LinkButton>
      }
    >
      <ul className="space-y-2.5 px-5 pb-5">
        {data.classes.map((one) => {
          const unread = unreadOfClass(conversations, one, myId, now);
          return (
            <li key={one.classId} className="flex items-center gap-3">
              <bdi className="min-w-0 truncate font-medium">{one.name}</bdi>
              <span className="ms-auto text-sm text-faint">{t('class.students', { count: one.students.length })}</span>
              <Badge count={unread} />
              {unread > 0 && <VisuallyHidden>{t('conversations.unread', { count: unread })}</VisuallyHidden>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
