/** All that is fetched together of this folder, once a page is used or nothing answers (bundling/chunks.ts). */
export { KeepingShown } from './keeping-shown.tsx';
export { showKept } from './show-kept.ts';
