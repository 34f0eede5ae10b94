import { sql, type Kysely } from 'kysely';

/**
 * The photo that a school has taken away from somebody: it shows that one no more, while another school does, and it shows the next one. That
 * column is generated, so the index and the border that read it are made anew with it.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const all = [
  `drop policy shown on account_photo`,
  `alter table membership add column taken_photo text, drop column photo`,
  `alter table membership add column photo text
    generated always as (case
      when coalesce(school_shows_photo, role <> 'student') and suspended_at is null and chose_photo is distinct from taken_photo
      then chose_photo
    end) stored`,
  `create index membership_photo on membership (photo) where photo is not null`,
  `create policy shown on account_photo for select to preau_app using (exists (
    select from membership m where m.user_id = account_photo.user_id and m.photo = account_photo.id))`,
];
