import { BrandMark } from './brand-mark.tsx';
import { Bar, Block, OutlineBlocks, Rows } from './outline-blocks.tsx';
import { panelBodyLook, panelLook, panelPageLook, panelSideLook } from './panel-look.ts';

export function OutlineEntrance() {
  return (
    <div aria-busy="true" className="grid min-h-dvh bg-surface lg:grid-cols-[minmax(28rem,1fr)_minmax(24rem,1.1fr)]">
      <div className="flex min-w-0 flex-col px-6 py-4 sm:px-10">
        <div className="flex min-h-11 items-center gap-2.5">
          <BrandMark />
          <Bar className="h-4 w-20" />
        </div>
        <div className="mx-auto flex w-full max-w-sm flex-1 flex-col gap-6 py-10 max-sm:pt-[8dvh] sm:justify-center">
          <Bar className="h-9 w-3/5" />
          <Bar className="h-4" />
          <Bar className="h-12" />
          <Bar className="h-12" />
          <Bar className="h-12" />
        </div>
      </div>
      <div className="hidden bg-accent lg:block dark:bg-[#1d2544]" />
    </div>
  );
}

export function OutlineHome() {
  return (
    <div aria-busy="true" className="mx-auto w-full max-w-5xl space-y-6 px-4 py-6 sm:px-6 sm:py-10">
      <div className="@container">
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
          <div className="w-full space-y-2 @xl:w-1/2">
            <Bar className="h-5 w-40" />
            <Bar className="h-8 w-4/5" />
            <Bar className="h-6 w-3/5" />
          </div>
          <Bar className="h-11 w-full @xl:w-56" />
        </div>
      </div>
      <OutlineBlocks />
    </div>
  );
}

/** Of the administration, and of one's own settings. */
export function OutlinePanel() {
  return (
    <div aria-busy="true" className={panelLook}>
      <div className={panelBodyLook}>
        <div className={`space-y-3 ${panelSideLook}`}>
          <Bar className="h-6 w-40" />
          <Bar className="h-12 @4xl/panel:h-72" />
        </div>
        <div className={`space-y-6 ${panelPageLook}`}>
          <Bar className="h-9 w-3/5" />
          <Block>
            <Rows count={6} />
          </Block>
        </div>
      </div>
    </div>
  );
}
