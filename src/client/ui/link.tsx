import { createContext, use } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { buttonLook } from './button-look.ts';
import type { ButtonSize, ButtonVariant } from './button-look.ts';

type Anchor = ComponentProps<'a'> & { href: string };

/** How a page of ours is gone to without loading it anew; the app says with which router. */
export const LinkContext = createContext<(props: Anchor) => ReactNode>((props) => <a {...props} />);

/** A link in a sentence: seen as one without its colour too. */
export function Link({ className = '', ...props }: Anchor) {
  return use(LinkContext)({
    ...props,
    className: `rounded-sm font-medium text-accent-ink underline decoration-1 underline-offset-3 hover:decoration-2 ${className}`,
  });
}

/** A link that looks like a button, for what leads elsewhere. */
export function LinkButton({
  variant = 'primary',
  size = 'normal',
  className = '',
  ...props
}: Anchor & { variant?: ButtonVariant; size?: ButtonSize }) {
  return use(LinkContext)({ ...props, className: `${buttonLook(variant, size)} ${className}` });
}
