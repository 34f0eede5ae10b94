/** The server's roles own nothing and may only what they need; the audit can be written, never changed. */
export const grants = [
  `grant usage on schema public to preau_app, preau_live, preau_accounts`,
  `grant select, insert, update on establishment, membership, conversation, participant, message to preau_app`,
  `grant select, insert, update, delete on school_class, class_teacher, class_student, guardianship to preau_app`,
  `grant select, insert on audit_entry to preau_app`,
  // Of an account a call never sees what its person signs in with.
  `grant select (id, email, name, locale, last_seen_at, created_at) on "user" to preau_app`,
  `grant select on instance to preau_live`,
  // Which are deleted are locked first, which asks for a right to change; the policy lets none be changed.
  `grant select, update (expires_at), delete on session to preau_live`,
  // Whoever changes a person leaves a note of it, by a trigger; only what reads across schools sees them.
  `grant insert on account_change to preau_app, preau_live, preau_accounts`,
  `grant select, delete on account_change to preau_live`,
  `grant select, insert, update, delete on session to preau_accounts`,
  `grant select, insert, update on "user", invitation to preau_accounts`,
  `grant select on establishment, membership to preau_accounts`,
  // What the panel shows of them; they are written by what reads across schools.
  `grant select on message_day, job to preau_app`,
  `grant select, insert, update on reader_cursor, message_day, message_counted to preau_live`,
  `grant select, insert, update, delete on job to preau_live`,
  // A verb's own triggers leave there what is due.
  `grant select, insert, update, delete on person_due, conversation_due to preau_app`,
];
