import type * as z from 'zod/mini';

/** A field that is wrong, by its name in the input, and the word for what is wrong with it. */
export type Issue = { path: string; reason: string };

/** The same words for a schema's findings on both sides. A field that is not known is named like one that is wrong; of very many, the first. */
export function issuesOf(issue: z.core.$ZodIssue): Issue[] {
  const { path, code, message } = issue;
  const paths = code === 'unrecognized_keys' ? issue.keys.slice(0, 20).map((key) => [...path, key]) : [path];
  return paths.map((one) => ({ path: one.join('.'), reason: code === 'custom' ? message : code }));
}
