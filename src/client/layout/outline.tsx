import type { ReactNode } from 'react';
import type { Outline } from '../../shared/places.ts';
import { BrandMark } from './brand-mark.tsx';
import { chatLook, conversationPaneLook, listPaneLook } from './chat-look.ts';
import { frameLook, railLook, railPlaceLook } from './frame-look.ts';
import { panelBodyLook, panelLook, panelPageLook, panelSideLook } from './panel-look.ts';

/**
 * Where what will be on a page will stand. It is in the page itself before any script has come (bundling/pages.tsx), and stays until there
 * is something to show, so it has no words and needs nothing. What it has in common with the page has the same place and size there.
 */
export function OutlinePage({ outline }: { outline: Outline }) {
  if (outline === 'entrance') return <Entrance />;
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
  if (outline === 'panel') return <Panel />;
  return outline === 'home' ? <Home /> : <Messages open={outline === 'conversation'} />;
}

function Entrance() {
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

function Home() {
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

function Panel() {
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

/** Of Today, beneath its greeting: what waits for somebody stands in blocks. */
export function OutlineBlocks() {
  return (
    <div aria-busy="true" className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Block>
        <Rows count={5} />
      </Block>
      <Block>
        <Rows count={3} />
      </Block>
    </div>
  );
}

function Block({ children }: { children: ReactNode }) {
  return (
    <div className="min-w-0 rounded-2xl border border-line bg-surface px-2 pt-14 pb-2 shadow-card">{children}</div>
  );
}

function Messages({ open }: { open: boolean }) {
  return (
    <div aria-busy="true" className={chatLook}>
      <div className={listPaneLook(open)}>
        <div className="flex min-h-16 shrink-0 items-center ps-5 pe-3 short:min-h-11">
          <Bar className="h-5 w-36" />
        </div>
        <div className="min-h-0 flex-1 overflow-hidden px-2">
          <Rows count={9} />
        </div>
      </div>
      <div className={conversationPaneLook(open)}>{open && <Thread />}</div>
    </div>
  );
}

function Thread() {
  return (
    <>
      <div className="flex min-h-16 shrink-0 items-center gap-3 border-b border-line px-4 @2xl:px-5 short:min-h-11">
        <span className="size-11 rounded-full bg-sunken" />
        <Bar className="h-5 w-40" />
      </div>
      <div className="mx-auto flex min-h-0 w-full max-w-3xl flex-1 flex-col justify-end gap-3 overflow-hidden px-3 pb-6 @2xl:px-5">
        <Bar className="h-16 w-2/5" />
        <Bar className="h-10 w-3/5" />
        <Bar className="ms-auto h-10 w-1/2" />
        <Bar className="h-10 w-1/3" />
        <Bar className="ms-auto h-14 w-2/5" />
      </div>
      <div className="mx-auto w-full max-w-3xl shrink-0 px-3 pb-3 @2xl:px-5">
        <div className="h-12 rounded-3xl border border-edge/60 bg-raised" />
      </div>
    </>
  );
}

function Rows({ count }: { count: number }) {
  return Array.from({ length: count }, (_, row) => (
    <div key={row} className="flex h-17.5 items-center gap-3 px-3">
      <span className="size-11 shrink-0 rounded-full bg-sunken" />
      <div className="flex-1 space-y-2">
        <Bar className="h-4 w-2/5" />
        <Bar className="h-3.5 w-4/5" />
      </div>
    </div>
  ));
}

function Bar({ className }: { className: string }) {
  return <span className={`block rounded-lg bg-sunken ${className}`} />;
}
