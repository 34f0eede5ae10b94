import type { DataDir } from './data-dir.ts';
import { query } from './embedded.ts';
import type { Smtp } from './smtp.ts';

/** The settings of a server that hands mails to a test's SMTP server as fast as that takes them. */
export function mailingFast({ url }: Pick<Smtp, 'url'>): NodeJS.ProcessEnv {
  return {
    PREAU_SMTP_URL: url,
    PREAU_MAIL_FROM: 'preau@school.example',
    PREAU_MAILS_PER_MINUTE: '100000',
    PREAU_MAILS_PER_ADDRESS: '1000',
  };
}

/** Nobody waits for the pause after a failure, nor for what a killed process had taken; what is under way is left alone for a moment. */
export async function makeMailsDue(dir: DataDir): Promise<void> {
  await query(
    dir,
    `update email set due_at = now() where ended_at is null and tried_at < now() - interval '2 seconds'`,
  );
}

export async function countMails(dir: DataDir, condition: string): Promise<number> {
  const [row] = await query(dir, `select count(*)::int as count from email where ${condition}`);
  return Number(row?.count ?? 0);
}
