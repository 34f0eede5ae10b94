import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useMentions } from '../mentions/mention-names.ts';
import { named } from '../mentions/named.ts';
import { useAddresses } from '../messages/addresses.ts';
import { blocksOf, plainBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import { codeGround, InlineParts } from './inline-parts.tsx';
import { isNumber } from './lists.ts';
import type { ListItem } from './lists.ts';
import { useFormatting } from './preference.ts';

type Props = {
  body: string;
  /** Whether it stands on the ground of the reader's own messages. */
  mine: boolean;
  /** Floats to the end of the last line, by the text's own direction. */
  children?: ReactNode;
};

/** What somebody wrote, as elements and never as HTML: what stands between marks looks as they say, unless the reader wants the marks themselves. */
export function FormattedText({ body, mine, children }: Props) {
  const on = useFormatting();
  const find = useAddresses(body);
  const blocks = useMemo(() => (on ? blocksOf(body, find) : [plainBlock(body, find)]), [body, on, find]);
  const last = blocks.at(-1);
  const floats = last?.kind === 'text';
  return (
    <>
      <Blocks blocks={floats ? blocks.slice(0, -1) : blocks} mine={mine} />
      {last?.kind === 'text' ? (
        <Text block={last} mine={mine}>
          {children}
        </Text>
      ) : (
        children
      )}
    </>
  );
}

function Blocks({ blocks, mine }: { blocks: readonly Block[]; mine: boolean }) {
  return blocks.map((block, index) => <OneBlock key={`${index}`} block={block} mine={mine} />);
}

function OneBlock({ block, mine }: { block: Block; mine: boolean }) {
  const { nameOf } = useMentions();
  if (block.kind === 'text') return <Text block={block} mine={mine} />;
  if (block.kind === 'list') return <List items={block.items} mine={mine} look={room(block)} />;
  if (block.kind === 'code')
    return (
      <pre
        dir="auto"
        translate="no"
        className={`my-1 rounded-lg px-2.5 py-1.5 font-mono text-[0.9em] ${codeGround(mine)} ${written} ${room(block)}`}
      >
        {named(block.text, nameOf)}
      </pre>
    );
  return (
    <blockquote
      dir="auto"
      className={`my-1 border-s-3 ps-2.5 ${mine ? 'border-on-mine-soft' : 'border-edge'} ${room(block)}`}
    >
      <Blocks blocks={block.blocks} mine={mine} />
    </blockquote>
  );
}

/** Spaces and lines kept, each line in its own direction. */
const written = 'wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext]';

function room({ apart }: Block): string {
  return apart ? 'mt-[1lh]' : '';
}

type TextProps = { block: Block & { kind: 'text' }; mine: boolean; children?: ReactNode };

function Text({ block, mine, children }: TextProps) {
  return (
    <div dir="auto" className={`${written} ${room(block)}`}>
      <span>
        <InlineParts parts={block.parts} mine={mine} />
      </span>
      {children}
    </div>
  );
}

/** Its signs and numbers are those that were typed: a browser would count anew. */
function List({ items, mine, look = '' }: { items: readonly ListItem[]; mine: boolean; look?: string }) {
  const numbered = isNumber(items[0]?.marker ?? '');
  const lines = items.map((item, index) => <Item key={`${index}`} {...item} mine={mine} numbered={numbered} />);
  return numbered ? (
    <ol role="list" className={look}>
      {lines}
    </ol>
  ) : (
    <ul role="list" className={look}>
      {lines}
    </ul>
  );
}

function Item({ marker, parts, items, mine, numbered }: ListItem & { mine: boolean; numbered: boolean }) {
  return (
    <li dir="auto" className="flex gap-[1ch]">
      <span aria-hidden={!numbered} className="shrink-0 tabular-nums">
        {marker}
      </span>
      <div className="min-w-0 flex-1">
        <div dir="auto" className={written}>
          <InlineParts parts={parts} mine={mine} />
        </div>
        {items.length > 0 && <List items={items} mine={mine} />}
      </div>
    </li>
  );
}
