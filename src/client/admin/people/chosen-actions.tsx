import type { ComponentType } from 'react';
import type { ClassName } from '../../../shared/people.ts';
import { InviteButton } from '../invitations/invite-button.tsx';
import { useSchool } from '../school.ts';
import { AddToClass } from './add-to-class.tsx';
import { ExportButton } from './export-button.tsx';
import { ReinstateChosen } from './reinstate-chosen.tsx';
import { SuspendChosen } from './suspend-chosen.tsx';

/** `onDone`: what was to be done is done, and nobody is chosen any more. */
export type ChosenProps = { userIds: string[]; classes: readonly ClassName[]; onDone(): void };

/** What can be done with several people at once, in this order. One more is added by a line. */
const actions: readonly ComponentType<ChosenProps>[] = [
  InviteChosen,
  AddToClass,
  SuspendChosen,
  ReinstateChosen,
  ExportChosen,
];

export function ChosenActions({ chosen, ...rest }: Omit<ChosenProps, 'userIds'> & { chosen: ReadonlySet<string> }) {
  const userIds = [...chosen];
  return actions.map((Action, at) => <Action key={at} userIds={userIds} {...rest} />);
}

function InviteChosen({ userIds }: ChosenProps) {
  return <InviteButton variant="secondary" size="small" userIds={userIds} />;
}

function ExportChosen({ userIds }: ChosenProps) {
  const { id: establishmentId } = useSchool();
  return <ExportButton variant="secondary" size="small" input={{ establishmentId, userIds }} />;
}
