import type { InvitationMail, Invitee, InvitationState } from '../../../shared/invitations.ts';
import { isolated } from '../../i18n/isolated.ts';
import { tags } from '../../i18n/tags.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import type { Column } from '../../ui/table-columns.ts';
import { Tag } from '../../ui/tag.tsx';
import { useSchool } from '../school.ts';

const tones = { none: 'plain', open: 'accent', over: 'warn', came: 'good' } as const satisfies Record<
  InvitationState,
  string
>;

export function useInviteeColumns(): Column<Invitee>[] {
  const t = useTranslate();
  return [
    { id: 'name', title: t('invitations.column.name'), renderCell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: 'role',
      title: t('invitations.column.role'),
      renderCell: ({ role, classes }) => [t(`card.role.${role}`), ...classes.map(isolated)].join(' · '),
    },
    {
      id: 'signsInBy',
      title: t('invitations.column.signsInBy'),
      renderCell: ({ email, username }) => <bdi dir="ltr">{email ?? username ?? '–'}</bdi>,
    },
    {
      id: 'state',
      title: t('invitations.column.state'),
      renderCell: ({ state }) => <Tag tone={tones[state]}>{t(`invitations.is.${state}`)}</Tag>,
    },
    {
      id: 'latest',
      title: t('invitations.column.latest'),
      renderCell: ({ latest, mail }) => (latest ? <Latest latest={latest} mail={mail} /> : '–'),
    },
  ];
}

type LatestProps = { latest: NonNullable<Invitee['latest']>; mail: Invitee['mail'] };

function Latest({ latest: { by, until, resets }, mail }: LatestProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { timezone: timeZone } = useSchool();
  const time = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'medium', timeZone }).format(until);
  const name = by === null ? t('invitations.someone') : isolated(by);
  return (
    <span className="block text-sm">
      <span className="block">{t(resets ? 'invitations.latest.reset' : 'invitations.latest', { name, time })}</span>
      {mail && <span className="block text-soft">{t(mailText(mail))}</span>}
    </span>
  );
}

/** What became of it: why it was not sent or came back, or else how far it is. */
function mailText({ state, reason }: InvitationMail) {
  if (reason !== null) return `mails.became.${reason}` as const;
  return state === 'planned' || state === 'due' ? (`mails.became.${state}` as const) : 'mails.became.handedOver';
}
