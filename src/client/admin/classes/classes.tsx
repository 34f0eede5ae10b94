import type { PanelPageProps } from '../pages.ts';
import { ClassDetailPage } from './class-detail.tsx';
import { ClassList } from './class-list.tsx';

/** The classes of a school, or one of them. */
export function Classes({ id }: PanelPageProps) {
  return id === undefined ? <ClassList /> : <ClassDetailPage classId={id} />;
}
