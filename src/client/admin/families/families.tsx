import type { PanelPageProps } from '../pages.ts';
import { Family } from './family.tsx';
import { FamilyList } from './family-list.tsx';

/** The families of a school: every child with who answers for them, or one. */
export function Families({ id }: PanelPageProps) {
  return id === undefined ? <FamilyList /> : <Family studentId={id} />;
}
