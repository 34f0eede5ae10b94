import type { ComponentProps } from 'react';
import { buttonLook } from './button-look.ts';
import type { ButtonSize, ButtonVariant } from './button-look.ts';
import { Spinner } from './spinner.tsx';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** What was asked is under way: it turns, and a second press does nothing. */
  busy?: boolean;
};

export function Button({ variant = 'primary', size = 'normal', busy = false, ...rest }: ButtonProps) {
  const { className = '', children, onClick, type = 'button', ...props } = rest;
  return (
    <button
      {...props}
      type={busy ? 'button' : type}
      aria-busy={busy || undefined}
      aria-disabled={busy || props['aria-disabled']}
      onClick={busy ? undefined : onClick}
      className={`${buttonLook(variant, size)} ${className}`}
    >
      {busy && <Spinner />}
      <span className="contents">{children}</span>
    </button>
  );
}
