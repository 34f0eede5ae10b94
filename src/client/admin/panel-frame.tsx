import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { SidedPage } from '../layout/sided-page.tsx';
import type { PanelPage } from './pages.ts';
import { PanelNav } from './panel-nav.tsx';
import { PanelSchool } from './panel-school.tsx';

type Props = { page: PanelPage; id: string | undefined; children: ReactNode };

/** The school and the list of the panel's pages, and beside it the page. */
export function PanelFrame({ page, id, children }: Props) {
  const part = new URLSearchParams(useSearch()).get('page');
  const side = (
    <>
      <PanelSchool page={page} />
      <PanelNav page={page} />
    </>
  );
  return (
    <SidedPage place={[page.segment, id, part].join('/')} side={side}>
      {children}
    </SidedPage>
  );
}
