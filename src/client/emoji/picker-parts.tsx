import type { EmojiPickerListComponents } from 'frimousse';

/** How the parts of the list look: an emoji is as wide as a finger where one is used. */
export const pickerParts: Partial<EmojiPickerListComponents> = {
  CategoryHeader: ({ category, ...props }) => (
    <div {...props} className="bg-raised px-1 py-1.5 text-xs font-semibold text-faint first-letter:uppercase">
      {category.label}
    </div>
  ),
  // The library counts from 0, which is no index to a screen reader, and finds its rows by the others.
  Row: ({ children, 'aria-rowindex': row, ...props }) => (
    <div {...props} aria-rowindex={row || undefined} className="flex">
      {children}
    </div>
  ),
  Emoji: ({ emoji, 'aria-colindex': column = 0, ...props }) => (
    <button
      type="button"
      {...props}
      aria-colindex={column + 1}
      title={emoji.label}
      className="flex size-8.5 items-center justify-center rounded-lg text-xl data-active:bg-accent-soft forced-colors:data-active:outline-2 pointer-coarse:size-11"
    >
      {emoji.emoji}
    </button>
  ),
};
