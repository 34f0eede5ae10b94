import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import { prepared } from './prepared.ts';
import type { Database } from './schema.ts';

/** What an argument may be: a list goes in whole (`anyOf`). */
type Argument = string | number | Date | null | readonly string[];

/**
 * A query of a hot path, built once and then asked for by name: neither is its text put together again, nor does PostgreSQL read it
 * again. `build` may put its arguments nowhere but where a value belongs, since all it is ever given are marks in their places.
 */
export function statement<Args extends readonly Argument[], Row>(
  build: (db: Kysely<Database>, ...args: Args) => Compilable<Row>,
): (db: Kysely<Database>, ...args: Args) => Promise<Row[]> {
  const marks = Array.from({ length: build.length - 1 }, (_, index) => `\0${index}`);
  let compiled: CompiledQuery<Row> | undefined;
  return async (db, ...args) => {
    if (!compiled) {
      compiled = build(db, ...(marks as unknown as Args)).compile();
      prepared(compiled.sql);
    }
    const parameters = compiled.parameters.map((value) => {
      const place = marks.indexOf(value as string);
      return place < 0 ? value : args[place];
    });
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}
