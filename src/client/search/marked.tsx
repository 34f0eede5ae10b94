import { Fragment } from 'react';
import type { Snippet } from '../../shared/found-messages.ts';

/** What stands around the words that were looked for, and they themselves marked; as text, whatever was written. */
export function Marked({ snippet: { text, marks } }: { snippet: Snippet }) {
  const ends = [0, ...marks.map(([, to]) => to)];
  return (
    <bdi>
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          <span>{text.slice(ends[index], from)}</span>
          <mark className="rounded-sm bg-accent-soft font-semibold text-accent-ink">{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      <span>{text.slice(ends.at(-1))}</span>
    </bdi>
  );
}
