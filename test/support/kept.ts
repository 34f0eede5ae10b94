import { expect } from 'vitest';
import type { Crowd, Chatter } from './crowd.ts';
import type { DataDir } from './data-dir.ts';
import { query } from './embedded.ts';
import type { followMessages } from './follow.ts';
import { history } from './sender.ts';
import { until } from './until.ts';

/** As the rows are at this moment: everything acknowledged is there, and the numbers have no hole. */
export async function expectKept(dir: DataDir, conversationId: string, chatter: Chatter): Promise<void> {
  const promised = chatter.senders.flatMap(({ acked }) => [...acked.keys()]);
  const rows = await query(dir, `select id, seq from message where conversation_id = '${conversationId}' order by seq`);
  expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
  const kept = new Set(rows.map(({ id }) => String(id)));
  expect(kept.size).toBe(rows.length);
  expect(promised.filter((id) => !kept.has(id))).toEqual([]);
}

type Heard = Awaited<ReturnType<typeof followMessages>>;

/** At the end: all that was sent is kept once, each author's in the order of their sending, and whoever listened heard just that. */
export async function expectAllOnce({ first, id }: Crowd, chatter: Chatter, listeners: Heard[]): Promise<void> {
  const kept = await history(first, id);
  expect(chatter.refused()).toEqual([]);
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
  expect(kept).toHaveLength(chatter.senders.reduce((count, { sent }) => count + sent.length, 0));
  for (const { client, sent } of chatter.senders) {
    const own = kept.filter(({ authorId }) => authorId === client.userId);
    expect(own.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
  }
  for (const heard of listeners) {
    await until(() => heard.messages().length >= kept.length);
    expect(heard.messages().map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
    expect(heard.events.filter(({ type }) => type === 'reset')).toEqual([]);
    expect(heard.errors).toEqual([]);
  }
}
