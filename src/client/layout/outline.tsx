import type { Outline } from '../../shared/places.ts';
import { BrandMark } from './brand-mark.tsx';
import { frameLook, railLook, railPlaceLook } from './frame-look.ts';
import { Bar } from './outline-blocks.tsx';
import { OutlineMessages } from './outline-messages.tsx';
import { OutlineEntrance, OutlineHome, OutlinePanel } from './outline-pages.tsx';

/**
 * Where what will be on a page will stand. It is in the page itself before any script has come (bundling/pages.tsx), and stays until there
 * is something to show, so it has no words and needs nothing. What it has in common with the page has the same place and size there.
 */
export function OutlinePage({ outline }: { outline: Outline }) {
  if (outline === 'entrance') return <OutlineEntrance />;
  return (
    <div aria-busy="true" className={frameLook}>
      <Rail onPhone={outline !== 'conversation'} />
      <div className="relative min-h-0 min-w-0 flex-1 overflow-hidden">
        <OutlineOf outline={outline} />
      </div>
    </div>
  );
}

function Rail({ onPhone }: { onPhone: boolean }) {
  return (
    <div className={`${railLook} ${onPhone ? '' : 'max-md:hidden'}`}>
      <div className="flex w-full shrink-0 flex-col items-center gap-1.5 px-1.5 pb-3 max-md:hidden short:hidden">
        <BrandMark className="size-9" />
        <Bar className="h-8 w-4/5" />
      </div>
      <div className="flex min-w-0 flex-1 md:w-full md:flex-none md:flex-col md:gap-1 md:px-1.5">
        {places.map((place) => (
          <div key={place} className={railPlaceLook}>
            <Bar className="h-8 w-14 max-w-full short:h-6" />
            <Bar className="h-4 w-3/5 short:max-md:hidden" />
          </div>
        ))}
      </div>
      <div className="flex shrink-0 max-md:pe-2 md:mt-auto md:pt-3">
        <span className="m-1.5 size-8 rounded-full bg-sunken" />
      </div>
    </div>
  );
}

/** As many as the rail has (main-nav.tsx). */
const places = ['a', 'b', 'c'];

/** The same within the frame. */
export function OutlineOf({ outline }: { outline: Exclude<Outline, 'entrance'> }) {
  if (outline === 'panel' || outline === 'settings') return <OutlinePanel />;
  return outline === 'home' ? <OutlineHome /> : <OutlineMessages open={outline === 'conversation'} />;
}
