import type { Contact } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { Avatar } from '../ui/avatar.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { kinText } from './kin-text.ts';

/** `reason`: why they cannot be chosen, said in the place of the e-mail. */
type Props = { contact: Contact; reason: string | null };

/** Who it is, what they are at the school, and, for somebody of several schools, at which. */
export function ContactOption({ contact, reason }: Props) {
  const t = useTranslate();
  const kin = kinText(contact.children, t, useLocale());
  const { memberships } = useMe();
  const several = new Set(memberships.map(({ establishment }) => establishment.id)).size > 1;
  const school = memberships.find(({ establishment }) => establishment.id === contact.establishmentId)?.establishment;
  const details = [...(kin === null ? contact.classes : []), several && school ? school.name : ''].filter(Boolean);
  return (
    <span className="flex items-center gap-3">
      <Avatar name={contact.name} seed={contact.userId} photo={contact.photo} presence={contact.presence} />
      <span className="min-w-0 flex-1">
        <OneLine className={`font-semibold ${reason === null ? '' : 'text-faint'}`}>{contact.name}</OneLine>
        <span className="block truncate text-sm text-faint">
          <span>{kin ?? t(`role.${contact.role}`)}</span>
          {details.map((detail) => (
            <span key={detail}>
              <span>{' · '}</span>
              <bdi>{detail}</bdi>
            </span>
          ))}
        </span>
        {(reason ?? contact.email) && <OneLine className="text-sm text-faint">{reason ?? contact.email}</OneLine>}
      </span>
      {contact.presence !== 'unknown' && <VisuallyHidden>{t(`presence.${contact.presence}`)}</VisuallyHidden>}
    </span>
  );
}
