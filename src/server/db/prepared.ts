import pg from 'pg';
import { fromPostgres } from './from-postgres.ts';

const names = new Map<string, string>();

/** Marks a statement of a hot path: PostgreSQL reads it once a connection, not each time. Its text must never vary. */
export function prepared(text: string): string {
  if (!names.has(text)) names.set(text, `preau_${names.size}`);
  return text;
}

type Query = (text: unknown, ...more: unknown[]) => unknown;

/** A client that asks for marked statements by name, and marks what fails as PostgreSQL's. */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as Query;
    const named: Query = (text, ...more) => {
      const name = typeof text === 'string' ? names.get(text) : undefined;
      const asked = name ? query({ name, text }, ...more) : query(text, ...more);
      return asked instanceof Promise ? fromPostgres(asked) : asked;
    };
    this.query = named as pg.Client['query'];
  }
}
