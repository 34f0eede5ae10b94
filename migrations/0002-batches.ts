import { sql, type Kysely } from 'kysely';

/** Group commit: what many people write and read at one moment is one statement each, under one lock, with one revision a change. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of batches) await sql.raw(statement).execute(db);
}

const batches = [
  // One batch of an establishment's sends, in the order of arrival, ids distinct within it; one row back for each.
  // outcome: stored · existing (the same message again, as it now is) · conflict (the id means something else) · absent (not a
  // participant, suspended, or another school's) · readOnly · replyUnknown. Rights are those at the commit: the lock comes
  // first, in a statement of its own, so that what follows sees a removal committed while it waited.
  // Planned once a connection, each row looked up by its key: left to itself, PostgreSQL expects a hundred messages of every
  // batch, and reads whole tables to join them.
  `create function append_messages(in_establishment uuid, in_messages json)
  returns table (
    outcome text, id uuid, conversation_id uuid, seq int, author_id uuid, body text, reply_to_id uuid,
    created_at timestamptz, edited_at timestamptz, deleted_at timestamptz, revision bigint
  ) language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
  #variable_conflict use_column
  begin
    perform from establishment where id = in_establishment for no key update;
    return query
    with input as (
      select i.id, i.conversation_id, i.author_id, i.body, i.reply_to_id, decode(i.digest, 'hex') as digest, i.n
      from rows from (json_to_recordset(in_messages)
        as (id uuid, conversation_id uuid, author_id uuid, body text, reply_to_id uuid, digest text)) with ordinality
        as i (id, conversation_id, author_id, body, reply_to_id, digest, n)
    ), known as (
      select m.* from input i cross join lateral (select * from message m where m.id = i.id limit 1) m
    ), judged as (
      select i.*, case
        when k.author_id = i.author_id and k.conversation_id = i.conversation_id and k.digest = i.digest then 'existing'
        when k.id is not null then 'conflict'
        when p.user_id is null or s.user_id is null then 'absent'
        when not p.can_write then 'readOnly'
        when i.reply_to_id is not null and q.id is null then 'replyUnknown'
        else 'stored' end as outcome
      from input i
      left join known k on k.id = i.id
      left join lateral (
        select * from participant p where p.establishment_id = in_establishment and p.conversation_id = i.conversation_id
          and p.user_id = i.author_id and p.left_at is null limit 1
      ) p on true
      left join lateral (
        select * from membership s where s.establishment_id = in_establishment and s.user_id = i.author_id
          and s.suspended_at is null limit 1
      ) s on true
      left join lateral (
        select * from message q where q.id = i.reply_to_id and q.conversation_id = i.conversation_id
          and q.seq >= p.from_seq limit 1
      ) q on true
    ), fresh as (
      select *, row_number() over (order by n) as revision_offset,
        row_number() over (partition by conversation_id order by n) as seq_offset
      from judged where outcome = 'stored'
    ), counter as (
      update establishment set revision = revision + (select count(*) from fresh)
      where id = in_establishment and exists (select from fresh)
      returning revision - (select count(*) from fresh) as base
    ), numbered as (
      update conversation c set last_seq = c.last_seq + f.n, revision = counter.base + f.top, last_activity_at = clock_timestamp()
      from counter, (select conversation_id, count(*)::int as n, max(revision_offset) as top from fresh group by 1) f
      where c.id = f.conversation_id
      returning c.id, c.last_seq - f.n as base_seq
    ), stored as (
      insert into message (id, establishment_id, conversation_id, seq, author_id, body, reply_to_id, digest, revision)
      select f.id, in_establishment, f.conversation_id, numbered.base_seq + f.seq_offset, f.author_id, f.body, f.reply_to_id,
        f.digest, counter.base + f.revision_offset
      from fresh f join numbered on numbered.id = f.conversation_id cross join counter order by f.n
      returning *
    ), readers as (
      update participant p set last_read_seq = greatest(p.last_read_seq, s.seq), marked_unread = false
      from (select conversation_id, author_id, max(seq) as seq from stored group by 1, 2) s
      where p.conversation_id = s.conversation_id and p.user_id = s.author_id and p.left_at is null
    )
    select j.outcome, j.id, m.conversation_id, m.seq, m.author_id, m.body, m.reply_to_id, m.created_at::timestamptz,
      m.edited_at::timestamptz, m.deleted_at::timestamptz, m.revision
    from judged j
    left join (select * from stored union all select * from known) m
      on m.id = j.id and j.outcome in ('stored', 'existing')
    order by j.n;
  end $$`,
  // One batch of an establishment's readings, one per person and conversation. outcome: advanced · unchanged · absent · beyondEnd.
  // A reading is a change that everyone sees where its reader shares it and the conversation is small; else only the reader's own.
  `create function read_messages(in_establishment uuid, in_reads json, in_shared_up_to int)
  returns table (
    outcome text, conversation_id uuid, user_id uuid, shared boolean, name text, role text, last_read_seq int, from_seq int,
    can_write boolean, notify text, pinned boolean, marked_unread boolean, joined_at timestamptz, revision bigint, own_revision bigint
  ) language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
  #variable_conflict use_column
  begin
    perform from establishment where id = in_establishment for no key update;
    return query
    with input as (
      select i.* from rows from (json_to_recordset(in_reads) as (conversation_id uuid, user_id uuid, seq int)) with ordinality
        as i (conversation_id, user_id, seq, n)
    ), judged as (
      select i.*, u.name, s.role, s.shares_reading and c.participant_count <= in_shared_up_to as shared, case
        when p.user_id is null or s.user_id is null then 'absent'
        when i.seq > c.last_seq then 'beyondEnd'
        when i.seq <= p.last_read_seq and not p.marked_unread then 'unchanged'
        else 'advanced' end as outcome
      from input i
      left join lateral (
        select * from conversation c where c.establishment_id = in_establishment and c.id = i.conversation_id limit 1
      ) c on true
      left join lateral (
        select * from participant p where p.conversation_id = c.id and p.user_id = i.user_id and p.left_at is null limit 1
      ) p on true
      left join lateral (
        select * from membership s where s.establishment_id = in_establishment and s.user_id = i.user_id
          and s.suspended_at is null limit 1
      ) s on true
      left join lateral (select * from "user" u where u.id = i.user_id limit 1) u on true
    ), fresh as (
      select *, row_number() over (order by n) as revision_offset from judged where outcome = 'advanced'
    ), counter as (
      update establishment set revision = revision + (select count(*) from fresh)
      where id = in_establishment and exists (select from fresh)
      returning revision - (select count(*) from fresh) as base
    ), stamped as (
      update conversation c set revision = counter.base + f.top
      from counter, (select conversation_id, max(revision_offset) as top from fresh group by 1) f
      where c.id = f.conversation_id
    ), advanced as (
      update participant p set last_read_seq = greatest(p.last_read_seq, f.seq), marked_unread = false,
        own_revision = counter.base + f.revision_offset,
        revision = case when f.shared then counter.base + f.revision_offset else p.revision end
      from fresh f cross join counter
      where p.conversation_id = f.conversation_id and p.user_id = f.user_id
      returning p.*
    )
    select j.outcome, j.conversation_id, j.user_id, j.shared, j.name, j.role, p.last_read_seq, p.from_seq, p.can_write, p.notify,
      p.pinned, p.marked_unread, p.joined_at::timestamptz, p.revision, p.own_revision
    from judged j
    left join (
      select * from advanced
      union all
      select p.* from participant p join judged j on j.conversation_id = p.conversation_id and j.user_id = p.user_id
      where j.outcome = 'unchanged'
    ) p on p.conversation_id = j.conversation_id and p.user_id = j.user_id and j.outcome in ('advanced', 'unchanged')
    order by j.n;
  end $$`,
  `grant execute on function append_messages, read_messages to preau_app`,
];
