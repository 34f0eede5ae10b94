import type { ReactNode } from 'react';

/**
 * A name in one line. Where there is no room it ends with an ellipsis, at its own end: cut by a line of the other direction, a long
 * Latin name in an Arabic page would lose its beginning.
 */
export function OneLine({
  className = '',
  title,
  children,
}: {
  className?: string;
  title?: string;
  children: ReactNode;
}) {
  return (
    <bdi title={title} className={`block w-fit max-w-full truncate ${className}`}>
      {children}
    </bdi>
  );
}
