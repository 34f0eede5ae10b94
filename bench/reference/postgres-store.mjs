import pg from 'pg';

const columns =
  'seq::int, conversation_id as "conversationId", author_id as "authorId", body, created_at as "createdAt"';

export async function openStore() {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  pool.on('error', () => undefined);
  const rows = (name, text, values) => pool.query({ name, text, values }).then((result) => result.rows);
  return {
    async userOf(token) {
      const [session] = await rows('user', 'select user_id from session where token = $1', [token]);
      return session?.user_id;
    },
    async conversationsOf(userId) {
      const members = await rows('member', 'select conversation_id from member where user_id = $1', [userId]);
      return members.map((member) => member.conversation_id);
    },
    async add(conversationId, authorId, body) {
      const text = `insert into message (conversation_id, author_id, body) values ($1, $2, $3) returning ${columns}`;
      const [message] = await rows('add', text, [conversationId, authorId, body]);
      return message;
    },
    messagesSince(conversationIds, after) {
      const text = `select ${columns} from message where conversation_id = any ($1) and seq > $2 order by seq`;
      return rows('since', text, [conversationIds, after]);
    },
  };
}
