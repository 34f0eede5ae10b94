-- Whether all of these are in the conversation now and everyone in it may know that they are; its own id stands for everyone. In an
-- announcement its staff alone may be: a mention of a family would tell its name to all others.
create or replace function mentioned_are_there(in_conversation uuid, in_mentions uuid[]) returns boolean language sql stable as $$
  select not exists (
    select from unnest(in_mentions) as m (id)
    where m.id <> in_conversation and not exists (
      select from participant p
      join conversation c on c.id = p.conversation_id
      join membership s on s.establishment_id = p.establishment_id and s.user_id = p.user_id
      where p.conversation_id = in_conversation and p.user_id = m.id and p.left_at is null
        and (c.kind <> 'announcement' or s.role in ('admin', 'teacher'))
    )
  )
$$;

grant execute on function mentioned_are_there to preau_app;
