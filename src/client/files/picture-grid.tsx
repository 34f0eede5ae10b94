import { Children } from 'react';
import type { ReactNode } from 'react';

/** Squares, two in a row; the last of an odd number has a row of its own. */
export function PictureGrid({ children }: { children: ReactNode }) {
  const all = Children.toArray(children);
  return (
    <div className="grid size-full grid-cols-2 gap-0.5">
      {all.map((one, index) => (
        <div
          key={`${index}`}
          className={`relative ${all.length % 2 === 1 && index === all.length - 1 ? 'col-span-2' : ''}`}
        >
          {one}
        </div>
      ))}
    </div>
  );
}
