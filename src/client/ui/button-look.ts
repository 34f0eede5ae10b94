export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'normal';

/** The look of a button, for links that look like one too. */
export function buttonLook(variant: ButtonVariant = 'primary', size: ButtonSize = 'normal'): string {
  return `${base} ${sizes[size]} ${variants[variant]}`;
}

const base =
  'inline-flex max-w-full shrink-0 items-center justify-center gap-2 rounded-xl py-1 text-center font-semibold wrap-anywhere transition-colors motion-reduce:transition-none disabled:cursor-not-allowed disabled:opacity-50 not-aria-busy:aria-disabled:cursor-not-allowed not-aria-busy:aria-disabled:opacity-50 forced-colors:border forced-colors:border-[ButtonText]';

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-9 px-3 text-sm pointer-coarse:min-h-11',
  normal: 'min-h-11 px-4 text-base',
};

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-edge/60 bg-surface text-ink hover:bg-sunken',
  quiet: 'text-accent-ink hover:bg-accent-soft',
  danger: 'bg-danger text-white hover:opacity-90',
};
