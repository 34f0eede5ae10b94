import type { Contact } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { Avatar } from '../ui/avatar.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

type Props = {
  id: string;
  contact: Contact;
  selected: boolean;
  /** Why they cannot be chosen; said in the place of the e-mail. */
  reason: string | null;
  onHover(): void;
  onPick(): void;
};

/** Who it is, what they are at the school, and, for somebody of several schools, at which. */
export function ContactOption({ id, contact, selected, reason, onHover, onPick }: Props) {
  const t = useTranslate();
  const { memberships } = useMe();
  const several = new Set(memberships.map(({ establishment }) => establishment.id)).size > 1;
  const school = memberships.find(({ establishment }) => establishment.id === contact.establishmentId)?.establishment;
  const details = [...contact.classes, several && school ? school.name : ''].filter(Boolean);
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      aria-disabled={reason === null ? undefined : true}
      onPointerMove={onHover}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
      className="flex min-h-16 cursor-pointer items-center aria-disabled:cursor-not-allowed gap-3 rounded-xl px-3 py-2 aria-selected:bg-accent-soft forced-colors:aria-selected:outline-2"
    >
      <Avatar name={contact.name} seed={contact.userId} presence={contact.presence} />
      <span className="min-w-0 flex-1">
        <OneLine className={`font-semibold ${reason === null ? '' : 'text-faint'}`}>{contact.name}</OneLine>
        <span className="block truncate text-sm text-faint">
          {t(`role.${contact.role}`)}
          {details.map((detail) => (
            <span key={detail}>
              {' · '}
              <bdi>{detail}</bdi>
            </span>
          ))}
          {(reason ?? contact.email) && <OneLine>{reason ?? contact.email}</OneLine>}
        </span>
      </span>
      {contact.presence !== 'unknown' && <VisuallyHidden>{t(`presence.${contact.presence}`)}</VisuallyHidden>}
    </li>
  );
}
