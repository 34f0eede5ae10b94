/** How the panel's list of pages stands beside a page, where there is room for both, or above it; its outline (outline-pages.tsx) stands alike. */
export const panelLook = '@container/panel min-h-full';

export const panelBodyLook =
  'mx-auto flex w-full max-w-7xl flex-col gap-x-10 gap-y-5 px-4 py-4 sm:px-6 @4xl/panel:flex-row @4xl/panel:py-10';

export const panelSideLook = 'min-w-0 shrink-0 @4xl/panel:w-52';

export const panelPageLook = 'min-w-0 flex-1';
