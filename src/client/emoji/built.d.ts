/** Made by bundling/emoji.ts. */
declare module 'preau:emoji/*' {
  import type { EmojiNames } from './emoji-names.ts';

  const names: EmojiNames;
  export default names;
}
