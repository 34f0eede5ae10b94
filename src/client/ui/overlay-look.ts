/** What lies above the page, so that all of it has one ground, one edge and one shadow. */
const sheet = 'border border-line bg-raised text-ink shadow-float outline-none';

export const backdropLook =
  'fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0 motion-reduce:transition-none';

/** Its upper edge stays where it is, so that it does not jump as its contents come; on a narrow window it fills the width. */
export const dialogLook = `fixed inset-x-0 top-[max(1rem,8dvh)] z-40 mx-auto w-full rounded-2xl transition-[opacity,translate] duration-150 data-starting-style:translate-y-1 data-starting-style:opacity-0 data-ending-style:opacity-0 motion-reduce:transition-none max-sm:top-0 max-sm:max-w-none max-sm:rounded-t-none ${sheet}`;

export const popupLook = `max-h-(--available-height) max-w-(--available-width) overflow-y-auto overscroll-contain rounded-2xl p-2 transition-[opacity,translate] duration-150 data-starting-style:translate-y-1 data-starting-style:opacity-0 data-ending-style:opacity-0 motion-reduce:transition-none ${sheet}`;

/** Where it is said what became of something: above all else, clear of what one writes in. */
export const toastPlace = 'fixed inset-x-0 bottom-22 z-60 mx-auto w-[min(28rem,100%-1.5rem)]';

/** Above dialogs: a menu may be opened from one. */
export const layerLook = 'z-50 outline-none';

/** A line of a menu or a list, as high as a finger where one is used. */
export const lineLook =
  'flex min-h-10 w-full cursor-pointer items-center gap-3 rounded-xl px-3 py-1.5 text-start outline-none select-none data-highlighted:bg-accent-soft data-highlighted:text-accent-ink data-disabled:cursor-not-allowed data-disabled:text-faint forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2 forced-colors:data-highlighted:outline-[Highlight] pointer-coarse:min-h-11';
