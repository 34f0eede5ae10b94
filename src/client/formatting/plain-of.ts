import type { FindAddresses } from '../messages/addresses.ts';
import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { ListItem } from './lists.ts';
import type { Inline } from './nesting.ts';

/** What a message says without the marks: for a line in a list, a notification, a quote, or a voice that reads it out. */
export function plainOf(body: string, find: FindAddresses): string {
  return blocksOf(body, find).map(textOfBlock).join('\n');
}

function textOfBlock(block: Block): string {
  if (block.kind === 'code') return block.text;
  if (block.kind === 'text') return textOf(block.parts);
  if (block.kind === 'list') return block.items.map(textOfItem).join('\n');
  return block.blocks.map(textOfBlock).join('\n');
}

function textOfItem({ marker, parts, items }: ListItem): string {
  return [`${marker} ${textOf(parts)}`, ...items.map(textOfItem)].join('\n');
}

function textOf(parts: readonly Inline[]): string {
  return parts.map((part) => ('parts' in part ? textOf(part.parts) : part.text)).join('');
}
