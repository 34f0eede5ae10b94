import type pg from 'pg';
import type { Population } from '../population.ts';

/**
 * What a school has written so far: so many messages in each conversation, in turn, each by its first member. A school without
 * a past would be measured with plans that PostgreSQL makes for empty tables. It was written evenly over so many days before now.
 * `body`: what each says, as an expression.
 */
export async function insertHistory(
  client: pg.Client,
  { establishmentId, people, conversations }: Population,
  messages: number | number[],
  days = 0,
  body = `repeat('x', 120)`,
): Promise<void> {
  const counts = conversations.map((_, index) => (typeof messages === 'number' ? messages : messages[index]!));
  const authors = conversations.map(({ members }) => people[members[0]!]!.id);
  const ids = conversations.map(({ id }) => id);
  const head = counts.reduce((sum, count) => sum + count, 0);
  // The foreign keys hold by construction; checking a million of them takes minutes.
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into message (id, establishment_id, conversation_id, seq, author_id, body, digest, revision, created_at)
     select gen_random_uuid(), $1, conversation_id, seq, author_id, ${body}, '\\x00', revision,
       now() - make_interval(secs => $5 * 86400.0 * (1 - revision / $6::float))
     from (
       select conversation_id, seq, author_id, row_number() over (order by seq, conversation_id) as revision
       from unnest($2::uuid[], $3::uuid[], $4::int[]) as c (conversation_id, author_id, count), generate_series(1, count) as seq
     ) written`,
    [establishmentId, ids, authors, counts, days, head],
  );
  await client.query('set session_replication_role = origin');
  await client.query(
    `update conversation c set last_seq = m.seq, revision = m.revision, last_activity_at = m.at
     from (select conversation_id, max(seq) as seq, max(revision) as revision, max(created_at) as at from message
           where establishment_id = $1 group by 1) m
     where c.id = m.conversation_id`,
    [establishmentId],
  );
  await client.query('update establishment set revision = $2 where id = $1', [establishmentId, head]);
  await client.query('vacuum analyze');
}

/** As much in the reference's one table. */
export async function insertReferenceHistory(
  client: pg.Client,
  { people, conversations }: Population,
  perConversation: number,
): Promise<void> {
  await client.query(
    `insert into message (conversation_id, author_id, body)
     select conversation_id, author_id, repeat('x', 120)
     from unnest($1::uuid[], $2::uuid[]) as c (conversation_id, author_id), generate_series(1, $3)`,
    [conversations.map(({ id }) => id), conversations.map(({ members }) => people[members[0]!]!.id), perConversation],
  );
  await client.query('vacuum analyze');
}
