import type { ReactNode } from 'react';
import { panelBodyLook, panelLook, panelPageLook, panelSideLook } from './panel-look.ts';

type Props = {
  /** What is shown: another page, or another part of a list, begins at its top. */
  place: string;
  /** Which page this is among others, at the side or above it. */
  side: ReactNode;
  children: ReactNode;
};

/** A page with the list of those that belong together with it. */
export function SidedPage({ place, side, children }: Props) {
  return (
    <div className={panelLook}>
      <span key={place} ref={showTop} />
      <div className={panelBodyLook}>
        <div className={panelSideLook}>
          <div className="space-y-3 @4xl/panel:sticky @4xl/panel:top-10">{side}</div>
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
