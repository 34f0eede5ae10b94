import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { codeOf } from '../../shared/codes.ts';
import type { OpenDatabase } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import { createFirstSchool, hasSchool, type NewSchool } from '../establishments/create-school.ts';
import { newCode } from './invitation-secrets.ts';

/** Answers the admin's account; null where there is a school by now. */
type Create = (school: NewSchool, passwordHash: string) => Promise<string | null>;

/** The one-time code of a server without a school, known to whoever reads its console. In memory alone: another start draws another. */
export class FirstSchool {
  readonly code = newCode();
  private isSpent = false;
  private readonly db: Kysely<Database>;
  private readonly create: Create;

  constructor(db: Kysely<Database>, create: Create) {
    this.db = db;
    this.create = create;
  }

  async isOpen(): Promise<boolean> {
    this.isSpent ||= await hasSchool(this.db);
    return !this.isSpent;
  }

  isCode(typed: string): boolean {
    const code = codeOf(typed);
    return code !== null && timingSafeEqual(Buffer.from(code), Buffer.from(this.code));
  }

  async found(school: NewSchool, passwordHash: string): Promise<string | null> {
    const userId = await this.create(school, passwordHash);
    this.isSpent = true;
    return userId;
  }
}

/** Null where there is a school already. */
export async function newFirstSchool({
  accounts,
  asOwner,
}: Pick<OpenDatabase, 'accounts' | 'asOwner'>): Promise<FirstSchool | null> {
  if (await hasSchool(accounts)) return null;
  return new FirstSchool(accounts, (school, passwordHash) =>
    asOwner((db) => createFirstSchool(db, school, passwordHash)),
  );
}
