import type { ReactNode } from 'react';
import type { Outline } from '../../shared/places.ts';
import { BrandMark } from './brand-mark.tsx';
import { chatLook, conversationPaneLook, listPaneLook } from './chat-look.ts';

/**
 * Where what will be on a page will stand. It is in the page itself before any script has come (bundling/pages.tsx), and stays until there
 * is something to show, so it has no words and needs nothing. What it has in common with the page has the same place and size there.
 */
export function OutlinePage({ outline }: { outline: Outline }) {
  if (outline === 'entrance') return <Entrance />;
  return (
    <div aria-busy="true" className="flex h-dvh min-h-0 flex-col">
      <div className="flex min-h-15 shrink-0 items-center gap-2 border-b border-line bg-surface ps-3 pe-2 sm:gap-4 sm:ps-5 sm:pe-4">
        <BrandMark />
        <Bar className="h-4 w-36" />
        <Bar className="h-8 w-10 sm:ms-2 md:w-24" />
        <Bar className="h-8 w-10 md:w-28" />
        <span className="ms-auto size-8 rounded-full bg-sunken" />
      </div>
      <div className="relative min-h-0 flex-1 overflow-hidden">
        <OutlineOf outline={outline} />
      </div>
    </div>
  );
}

/** The same below the header. */
export function OutlineOf({ outline }: { outline: Exclude<Outline, 'entrance'> }) {
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
    <div aria-busy="true" className="mx-auto w-full max-w-5xl space-y-8 px-4 py-8 sm:px-6 sm:py-12">
      <div className="space-y-3">
        <Bar className="h-4 w-40" />
        <Bar className="h-9 w-3/5" />
        <Bar className="h-5 w-2/5" />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Block>
          <Rows count={5} />
        </Block>
        <Block>
          <Rows count={3} />
        </Block>
      </div>
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
        <div className="flex min-h-16 items-center ps-5 pe-3">
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
      <div className="flex min-h-16 shrink-0 items-center gap-3 border-b border-line px-4 @2xl:px-5">
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
      <div className="shrink-0 px-3 pb-3 @2xl:px-5">
        <div className="mx-auto h-12 max-w-3xl rounded-3xl border border-edge/60 bg-raised" />
      </div>
    </>
  );
}

function Rows({ count }: { count: number }) {
  return Array.from({ length: count }, (_, row) => (
    <div key={row} className="flex items-center gap-3 px-3 py-3">
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
