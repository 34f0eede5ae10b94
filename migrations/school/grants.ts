/** The server's role owns nothing and may only what it needs; the audit can be written, never changed. */
export const grants = [
  `grant usage on schema public to preau_app`,
  `grant select on all tables in schema public to preau_app`,
  `grant insert, update on establishment, "user", membership, invitation, conversation, participant, message to preau_app`,
  `grant insert, update, delete on school_class, class_teacher, class_student, guardianship, session to preau_app`,
  `grant insert, update, delete on person_due, conversation_due to preau_app`,
  `grant insert on audit_entry to preau_app`,
];
