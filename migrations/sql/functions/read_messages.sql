-- One batch of an establishment's readings, one per person and conversation; one row back for each, in their order.
-- outcome: advanced · unchanged · absent · beyondEnd. A reading is a change that everyone sees where its reader shares it and the
-- conversation has at most `in_shared_up_to` people; else only the reader's own devices see it.
drop function if exists read_messages(uuid, json, int);

create function read_messages(in_establishment uuid, in_reads json, in_shared_up_to int)
returns table (
  outcome text, conversation_id uuid, kind text, user_id uuid, shared boolean, name text, role text, photo text, last_read_seq int, from_seq int,
  can_write boolean, notify text, muted_until timestamptz, pinned boolean, marked_unread boolean, archived_seq int, mention_seq int, joined_at timestamptz,
  revision bigint, own_revision bigint
) language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
begin
  perform set_config('app.schools', in_establishment::text, true);
  perform from establishment where id = in_establishment for no key update;
  return query
  with input as (
    select i.* from rows from (json_to_recordset(in_reads) as (conversation_id uuid, user_id uuid, seq int)) with ordinality
      as i (conversation_id, user_id, seq, n)
  ), judged as (
    select i.*, c.kind, s.name, s.role, s.photo, s.shares_reading and c.participant_count <= in_shared_up_to as shared, case
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
  select j.outcome, j.conversation_id, j.kind, j.user_id, j.shared, j.name, j.role, j.photo, p.last_read_seq, p.from_seq, p.can_write, p.notify,
    p.muted_until::timestamptz, p.pinned, p.marked_unread, p.archived_seq, p.mention_seq, p.joined_at::timestamptz, p.revision, p.own_revision
  from judged j
  left join (
    select * from advanced
    union all
    select p.* from participant p join judged j on j.conversation_id = p.conversation_id and j.user_id = p.user_id
    where j.outcome = 'unchanged'
  ) p on p.conversation_id = j.conversation_id and p.user_id = j.user_id and j.outcome in ('advanced', 'unchanged')
  order by j.n;
end $$;

grant execute on function read_messages to preau_app;
