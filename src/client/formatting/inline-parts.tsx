import { createElement } from 'react';
import { useMentions } from '../mentions/mention-names.ts';
import { NamedText } from '../mentions/named-text.tsx';
import { named } from '../mentions/named.ts';
import type { Inline } from './nesting.ts';
import { OutLink } from './out-link.tsx';

/** What stands in a line, as elements: each text has one of its own, so that a browser that translates the page moves none to another. */
export function InlineParts({ parts, mine }: { parts: readonly Inline[]; mine: boolean }) {
  return parts.map((part, index) => <Part key={`${index}`} part={part} mine={mine} />);
}

const looks = { strong: 'font-bold', em: 'italic', strike: 'line-through' };
const elements = { strong: 'strong', em: 'em', strike: 's' };

function Part({ part, mine }: { part: Inline; mine: boolean }) {
  const { nameOf } = useMentions();
  if (part.kind === 'text') return <NamedText text={part.text} mine={mine} />;
  if (part.kind === 'link') return <OutLink {...part} text={named(part.text, nameOf)} mine={mine} />;
  if (part.kind === 'code')
    return (
      <code translate="no" className={`rounded-sm px-1 font-mono text-[0.9em] ${codeGround(mine)}`}>
        {named(part.text, nameOf)}
      </code>
    );
  const parts = <InlineParts parts={part.parts} mine={mine} />;
  return createElement(elements[part.kind], { className: looks[part.kind] }, parts);
}

export function codeGround(mine: boolean): string {
  return mine ? 'bg-black/25' : 'bg-black/6 dark:bg-black/30';
}
