/** How the frame stands around a page: the rail at its side, on a phone the bar beneath it. Its outline (outline.tsx) stands alike. */
export const frameLook =
  'flex h-dvh min-h-0 flex-col ps-[env(safe-area-inset-left)] pe-[env(safe-area-inset-right)] pt-[env(safe-area-inset-top)] md:flex-row';

export const railLook =
  'z-20 flex shrink-0 items-center border-line bg-surface max-md:order-last max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] md:w-29 md:flex-col md:overflow-y-auto md:border-e md:py-3';

/** One of its places, for each as much room as for the others. */
export const railPlaceLook =
  'flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 px-0.5 md:min-h-16 md:w-full md:flex-none short:min-h-11';
