import { sql, type RawBuilder } from 'kysely';

/** Whether an address was not refused for good within thirty days. */
export function takesMail(address: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`not exists (select from email b where b.address = ${address} and b.state = 'bounced'
    and b.reason = 'addressRefused' and b.tried_at > now() - interval '30 days')`;
}
