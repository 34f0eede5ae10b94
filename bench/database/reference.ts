import type pg from 'pg';
import type { Population } from '../population.ts';
import { membersOf } from './ours.ts';

const tables = `
  create table if not exists session (token text primary key, user_id uuid not null);
  create table if not exists member (conversation_id uuid, user_id uuid, primary key (user_id, conversation_id));
  create table if not exists message (
    seq bigserial primary key, conversation_id uuid not null, author_id uuid not null, body text not null,
    created_at timestamptz not null default now()
  );
  create index if not exists message_conversation on message (conversation_id, seq)`;

/** The same people in the reference's three tables. */
export async function insertReference(client: pg.Client, population: Population): Promise<void> {
  const { people } = population;
  await client.query(tables);
  await client.query(`insert into session select * from unnest($1::text[], $2::uuid[])`, [
    people.map(({ token }) => token),
    people.map(({ id }) => id),
  ]);
  const members = membersOf(population);
  await client.query(`insert into member select * from unnest($1::uuid[], $2::uuid[])`, [
    members.map(([conversationId]) => conversationId),
    members.map(([, userId]) => userId),
  ]);
  await client.query('vacuum analyze');
}

/** The same for the reference: what comes after this is news. */
export async function lastSeqOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ seq: string }>('select coalesce(max(seq), 0) as seq from message');
  return rows[0]!.seq;
}
