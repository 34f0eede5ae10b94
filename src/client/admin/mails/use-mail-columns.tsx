import type { OutboxMail } from '../../../shared/mails.ts';
import { dayYearAndClock } from '../../conversations/when.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { Link } from '../../ui/link.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { Tag } from '../../ui/tag.tsx';
import { usePanelHref, useSchool } from '../school.ts';
import { MailActions } from './mail-actions.tsx';

const tones = { planned: 'accent', due: 'accent', handedOver: 'good', bounced: 'warn', skipped: 'plain' } as const;

/** `isShown`: whether a mail can be opened. */
export function useMailColumns(isShown: boolean): Column<OutboxMail>[] {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  return [
    {
      id: 'name',
      title: t('outbox.column.to'),
      renderCell: ({ userId, name }) =>
        userId && name ? (
          <Link href={hrefOf('people', userId)}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          t('outbox.nobody')
        ),
    },
    {
      id: 'kind',
      title: t('outbox.kind'),
      renderCell: ({ id, kind, name }) =>
        isShown ? (
          <Link
            href={hrefOf('mails', String(id))}
            aria-label={t('outbox.open', {
              text: t(`outbox.kind.${kind}`),
              name: isolated(name ?? t('outbox.nobody')),
            })}
          >
            {t(`outbox.kind.${kind}`)}
          </Link>
        ) : (
          t(`outbox.kind.${kind}`)
        ),
    },
    {
      id: 'state',
      title: t('outbox.column.state'),
      renderCell: (mail) => <Tag tone={tones[mail.state]}>{t(`outbox.is.${mail.state}`)}</Tag>,
    },
    { id: 'when', title: t('outbox.column.when'), renderCell: (mail) => <When mail={mail} /> },
    { id: 'actions', title: '', renderCell: (mail) => <MailActions mail={mail} /> },
  ];
}

/** When it left or will, and why it did not. */
function When({ mail: { state, reason, dueAt, endedAt, attempts } }: { mail: OutboxMail }) {
  const t = useTranslate();
  const locale = useLocale();
  const { timezone } = useSchool();
  const time = dayYearAndClock(endedAt ?? dueAt, locale, timezone);
  const waits = state === 'due' && attempts > 0 ? 'outbox.again' : 'outbox.waits';
  return (
    <span className="block text-sm">
      <span className="block">{t(endedAt ? 'outbox.ended' : waits, { time })}</span>
      {reason && <span className="block text-soft">{t(`mails.became.${reason}`)}</span>}
    </span>
  );
}
