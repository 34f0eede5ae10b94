import type { NamedGroup } from '../../shared/announcements.ts';
import { roles } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { isFailing } from '../live/is-failing.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { trpc } from '../trpc.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { PlainSelect } from '../ui/plain-select.tsx';
import { useUi } from '../ui/ui-context.ts';
import { keyOf, nameOfGroup } from './group-names.ts';

type Props = {
  establishmentId: string;
  label: string;
  chosen: readonly NamedGroup[];
  /** Roles may be left out by whoever may not announce to them. */
  excepting?: boolean;
  onAdd(group: NamedGroup): void;
};

/** Adds one group after the other: for an admin everyone and roles, for all staff classes and the families of these. */
export function GroupSelect({ establishmentId, label, chosen, excepting = false, onAdd }: Props) {
  const t = useTranslate();
  const isAdmin = useMembershipIn(establishmentId)?.role === 'admin';
  const { explain } = useUi();
  const asked = trpc.audiences.useQuery({ establishmentId });
  const { data: classes = [] } = asked;
  const wide: NamedGroup[] = [
    ...(isAdmin || excepting ? roles.map((role) => ({ kind: 'role' as const, role, name: null })) : []),
    ...(isAdmin && !excepting ? [{ kind: 'everyone' as const, name: null }] : []),
  ];
  const ofClasses = classes.flatMap(({ classId, name, students, families }): NamedGroup[] => [
    ...(families > 0 ? [{ kind: 'families' as const, classId, name }] : []),
    ...(students > 0 ? [{ kind: 'class' as const, classId, name }] : []),
  ]);
  const taken = new Set(chosen.map(keyOf));
  // One arrow in a closed box takes what stands first: that is not the whole school.
  const offered = [...ofClasses, ...wide].filter((group) => !taken.has(keyOf(group)));
  if (isFailing(asked) && asked.failureReason)
    return <ErrorNote onRetry={() => void asked.refetch()}>{explain(asked.failureReason, 'action').text}</ErrorNote>;
  return (
    <PlainSelect
      data-apart=""
      aria-label={label}
      value=""
      onChange={({ target }) => {
        const group = offered.find((one) => keyOf(one) === target.value);
        if (group) onAdd(group);
      }}
    >
      <option value="">{label}</option>
      {offered.map((group) => (
        <option key={keyOf(group)} value={keyOf(group)}>
          {nameOfGroup(group, t)}
        </option>
      ))}
    </PlainSelect>
  );
}
