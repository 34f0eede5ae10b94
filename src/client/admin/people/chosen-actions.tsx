import type { ComponentType } from 'react';
import { ExportButton } from './export-button.tsx';
import { ReinstateChosen } from './reinstate-chosen.tsx';
import { SuspendChosen } from './suspend-chosen.tsx';
import { useSchool } from '../school.ts';

/** `onDone`: what was to be done is done, and nobody is chosen any more. */
export type ChosenProps = { userIds: string[]; onDone(): void };

/** What can be done with several people at once, in this order. One more is added by a line. */
const actions: readonly ComponentType<ChosenProps>[] = [SuspendChosen, ReinstateChosen, ExportChosen];

export function ChosenActions({ chosen, onDone }: { chosen: ReadonlySet<string>; onDone(): void }) {
  const userIds = [...chosen];
  return actions.map((Action, at) => <Action key={at} userIds={userIds} onDone={onDone} />);
}

function ExportChosen({ userIds }: ChosenProps) {
  const { id: establishmentId } = useSchool();
  return <ExportButton variant="secondary" size="small" input={{ establishmentId, userIds }} />;
}
