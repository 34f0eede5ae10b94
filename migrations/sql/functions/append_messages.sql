-- One batch of an establishment's sends, in the order of arrival, ids distinct within it; one row back for each, in that order.
-- outcome: stored · existing (the same message again, as it now is: `kept`; to an author who does not see it any more, without who reacted) · conflict (the id means something else) · absent (not a
-- participant, suspended, or another school's) · readOnly · notNow (a student, outside the hours of the school) · replyUnknown · mentionAll
-- (everyone is for staff to mention) · mentionOutside (somebody who is not there) · attachmentUnknown (as who calls found it, with the files
-- locked). Rights are those at the commit: the lock comes first, in a
-- statement of its own, so that what follows sees a removal that was committed while it waited.
-- Planned once a connection, each row looked up by its key: left to itself, PostgreSQL expects a hundred messages of every batch, and
-- reads whole tables to join them. What each message becomes is worked out before anything is written: joining the batch to what was
-- written would cost the square of its size.
create or replace function append_messages(in_establishment uuid, in_messages json)
returns table (id uuid, outcome text, seq int, revision bigint, created_at timestamptz, kept json)
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  counter bigint;
  moment timestamptz(3);
  set_here jsonb;
  its_timezone text;
  open_to_students boolean;
begin
  perform set_config('app.schools', in_establishment::text, true);
  select revision, settings, timezone into counter, set_here, its_timezone
    from establishment where id = in_establishment for no key update;
  moment := clock_timestamp();
  open_to_students := students_write(set_here, its_timezone, moment);
  return query
  with judged as (
    select i.*, p.last_seq, k.seq >= p.from_seq as sees, case
      when k.author_id = i.author_id and k.conversation_id = i.conversation_id and k.digest = decode(i.digest, 'hex')
        then 'existing'
      when k.id is not null then 'conflict'
      when p.user_id is null then 'absent'
      when not p.can_write then 'readOnly'
      when p.role = 'student' and not open_to_students then 'notNow'
      when i.reply_to_id is not null and not exists (
        select from message q where q.conversation_id = i.conversation_id and q.id = i.reply_to_id and q.seq >= p.from_seq
      ) then 'replyUnknown'
      when i.conversation_id = any (i.mentions) and p.role not in ('admin', 'teacher') then 'mentionAll'
      when i.mentions is not null and not mentioned_are_there(i.conversation_id, i.mentions) then 'mentionOutside'
      when i.files_unknown then 'attachmentUnknown'
      else 'stored' end as outcome
    from rows from (json_to_recordset(in_messages)
      as (id uuid, conversation_id uuid, author_id uuid, body text, mentions uuid[], attachments jsonb, reply_to_id uuid, digest text, files_unknown boolean))
      with ordinality as i (id, conversation_id, author_id, body, mentions, attachments, reply_to_id, digest, files_unknown, n)
    left join lateral (select * from message m where m.id = i.id limit 1) k on true
    left join lateral (
      select p.user_id, p.can_write, p.from_seq, s.role, c.last_seq from participant p
      join conversation c on c.id = p.conversation_id
      join membership s on s.user_id = p.user_id and s.establishment_id = in_establishment and s.suspended_at is null
      where p.establishment_id = in_establishment and p.conversation_id = i.conversation_id
        and p.user_id = i.author_id and p.left_at is null limit 1
    ) p on true
  ), numbered as (
    select *,
      (last_seq + count(*) filter (where outcome = 'stored') over (partition by conversation_id order by n))::int as seq,
      counter + count(*) filter (where outcome = 'stored') over (order by n) as revision
    from judged
  ), fresh as (
    select * from numbered where outcome = 'stored'
  ), stored as (
    insert into message (id, establishment_id, conversation_id, seq, author_id, body, mentions, attachments, reply_to_id, digest, created_at, revision)
    select id, in_establishment, conversation_id, seq, author_id, body, coalesce(mentions, '{}'), coalesce(attachments, '[]'), reply_to_id,
      decode(digest, 'hex'), moment, revision
    from fresh order by n
  ), counted as (
    update establishment e set revision = f.revision from (select max(revision) as revision from fresh) f
    where e.id = in_establishment and f.revision is not null
  ), moved as (
    update conversation c set last_seq = f.seq, last_activity_at = moment
    from (select conversation_id, max(seq) as seq from fresh group by 1) f
    where c.id = f.conversation_id
  ), readers as (
    update participant p set last_read_seq = greatest(p.last_read_seq, f.seq), told_read_seq = null, marked_unread = false
    from (select conversation_id, author_id, max(seq) as seq from fresh group by 1, 2) f
    where p.conversation_id = f.conversation_id and p.user_id = f.author_id
  )
  select n.id, n.outcome, n.seq, n.revision, moment::timestamptz,
    case when n.outcome = 'existing' then (
      select to_jsonb(m) || case when n.sees then '{}' else '{"reactions": []}'::jsonb end from message m where m.id = n.id
    )::json end
  from numbered n order by n.n;
end $$;

grant execute on function append_messages to preau_app;
