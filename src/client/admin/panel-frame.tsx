import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { panelBodyLook, panelLook, panelPageLook, panelSideLook } from '../layout/panel-look.ts';
import type { PanelPage } from './pages.ts';
import { PanelNav } from './panel-nav.tsx';
import { PanelSchool } from './panel-school.tsx';

type Props = { page: PanelPage; id: string | undefined; children: ReactNode };

/** The school and the list of the panel's pages, and beside it the page; another page, or another part of a list, begins at its top. */
export function PanelFrame({ page, id, children }: Props) {
  const part = new URLSearchParams(useSearch()).get('page');
  return (
    <div className={panelLook}>
      <span key={[page.segment, id, part].join('/')} ref={showTop} />
      <div className={panelBodyLook}>
        <div className={panelSideLook}>
          <div className="space-y-3 @4xl/panel:sticky @4xl/panel:top-10">
            <PanelSchool page={page} />
            <PanelNav page={page} />
          </div>
        </div>
        <div className={panelPageLook}>{children}</div>
      </div>
    </div>
  );
}

/** Whatever is scrolled is the place of all pages (layout.tsx), and stays where it was when one comes in the place of another. */
function showTop(top: HTMLElement | null): void {
  top?.closest('main')?.scrollTo(0, 0);
}
