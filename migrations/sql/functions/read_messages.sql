-- One batch of an establishment's readings, one per person and conversation; one row back for each, in their order.
-- outcome: advanced · unchanged · absent · beyondEnd. A reading is a change that everyone sees where its reader shares it and the
-- conversation has at most `in_shared_up_to` people (`told`); else only the reader's own devices see it.
-- In hours of the school in which nobody is told (`in_held_until`), neither do the others see it, but staff among themselves: how far they
-- were told stays, until the school tells its people again. Whoever calls has judged by the settings of `in_settings_revision`; with others nothing is done,
-- and no row comes back.
drop function if exists read_messages(uuid, json, int);
drop function if exists read_messages(uuid, json, int, bigint, timestamptz);

create function read_messages(in_establishment uuid, in_reads json, in_shared_up_to int, in_settings_revision bigint default null,
  in_held_until timestamptz default null)
returns table (
  outcome text, conversation_id uuid, kind text, user_id uuid, shared boolean, name text, role text, photo text, last_read_seq int, from_seq int,
  can_write boolean, notify text, muted_until timestamptz, pinned boolean, marked_unread boolean, archived_seq int, mention_seq int, joined_at timestamptz,
  revision bigint, own_revision bigint
) language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  its_settings bigint;
begin
  perform set_config('app.schools', in_establishment::text, true);
  select settings_revision into its_settings from establishment where id = in_establishment for no key update;
  if its_settings <> in_settings_revision then return; end if;
  return query
  with input as (
    select i.* from rows from (json_to_recordset(in_reads) as (conversation_id uuid, user_id uuid, seq int)) with ordinality
      as i (conversation_id, user_id, seq, n)
  ), judged as (
    select i.*, c.kind, s.name, s.role, s.photo, s.shares_reading and c.participant_count <= in_shared_up_to as told,
      case when in_held_until is null then false when s.role not in ('admin', 'teacher') then true else exists (
        select from participant o where o.conversation_id = c.id and o.left_at is null and (
          select r.role from membership r where r.establishment_id = in_establishment and r.user_id = o.user_id
        ) not in ('admin', 'teacher')
      ) end as held, case
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
    select *, told and not held as shared, row_number() over (order by n) as revision_offset from judged where outcome = 'advanced'
  ), counter as (
    update establishment set revision = revision + (select count(*) from fresh),
      readings_due_at = case when exists (select from fresh where held) then least(readings_due_at, in_held_until) else readings_due_at end
    where id = in_establishment and exists (select from fresh)
    returning revision - (select count(*) from fresh) as base
  ), stamped as (
    update conversation c set revision = counter.base + f.top
    from counter, (select conversation_id, max(revision_offset) as top from fresh group by 1) f
    where c.id = f.conversation_id
  ), advanced as (
    update participant p set last_read_seq = greatest(p.last_read_seq, f.seq), marked_unread = false,
      told_read_seq = case when not f.held then null when f.seq > p.last_read_seq then coalesce(p.told_read_seq, p.last_read_seq)
        else p.told_read_seq end,
      own_revision = counter.base + f.revision_offset,
      revision = case when f.shared then counter.base + f.revision_offset else p.revision end
    from fresh f cross join counter
    where p.conversation_id = f.conversation_id and p.user_id = f.user_id
    returning p.*
  )
  select j.outcome, j.conversation_id, j.kind, j.user_id, j.told and not j.held as shared, j.name, j.role, j.photo, p.last_read_seq, p.from_seq, p.can_write, p.notify,
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
