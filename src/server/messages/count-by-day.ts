import { CompiledQuery } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { Reader } from '../jobs/reader.ts';

/**
 * Messages written a day, by kind of conversation, in the school's time zone. A message that is edited or deleted is met again
 * under a later revision, perhaps before it was met at all: so what counts is how far the numbers of its conversation have come,
 * and everything between that and the highest one met.
 */
export const countByDay: Reader = {
  name: 'message-day',
  read: async (trx, { establishmentId, after, upTo }) => {
    await trx.executeQuery(CompiledQuery.raw(count, [establishmentId, after, upTo]));
  },
};

/** Asked every second while a school writes. In order, so that no conversation is read from its beginning for its last message. */
const count = prepared(`
  with met as (
    select conversation_id, max(seq) as seq from message
    where establishment_id = $1::uuid and revision > $2::bigint and revision <= $3::bigint
    group by conversation_id
  ), fresh as (
    select met.conversation_id, met.seq, coalesce(counted.seq, 0) as counted
    from met left join message_counted counted using (conversation_id)
    where met.seq > coalesce(counted.seq, 0)
  ), kept as (
    insert into message_counted (establishment_id, conversation_id, seq)
    select $1::uuid, conversation_id, seq from fresh
    on conflict (conversation_id) do update set seq = excluded.seq
  )
  insert into message_day (establishment_id, day, kind, count)
  select e.id, (m.created_at at time zone e.timezone)::date, c.kind, count(*)
  from fresh
  cross join lateral (
    select created_at from message m
    where m.conversation_id = fresh.conversation_id and m.seq > fresh.counted and m.seq <= fresh.seq
    order by m.seq offset 0
  ) m
  join conversation c on c.establishment_id = $1::uuid and c.id = fresh.conversation_id
  join establishment e on e.id = c.establishment_id
  group by 1, 2, 3
  on conflict (establishment_id, day, kind) do update set count = message_day.count + excluded.count`);
