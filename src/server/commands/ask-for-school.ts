import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { lineText } from '../../shared/input-parts.ts';
import { limits } from '../../shared/limits.ts';
import { emailOf } from '../../shared/text.ts';
import { OperatorError } from '../operator-error.ts';

export type NewSchool = { name: string; timezone: string; adminEmail: string; adminName: string };

/** Whoever types a control character at a terminal is told, rather than given a name that they did not see. */
const name = z
  .string()
  .trim()
  .refine((value) => !/\p{Cc}/u.test(value))
  .pipe(lineText(120));

const questions = {
  name: { question: "The school's name", schema: name, must: 'be 1 to 120 characters', usual: undefined },
  timezone: {
    question: 'Its time zone',
    schema: z.string().refine(isTimezone),
    must: 'be a time zone such as Europe/Paris',
    usual: 'Europe/Paris',
  },
  'admin-email': {
    question: "The first admin's e-mail",
    schema: z.string().overwrite(emailOf).toLowerCase().pipe(z.email().max(limits.emailCharacters)),
    must: 'be an e-mail address',
    usual: undefined,
  },
  'admin-name': { question: "The first admin's name", schema: name, must: 'be 1 to 120 characters', usual: undefined },
} as const;
type Question = keyof typeof questions;

/** From `--name`, `--timezone`, `--admin-email`, `--admin-name`, and from the terminal what they left out. */
export async function askForSchool(args: string[]): Promise<NewSchool> {
  const given = readOptions(args);
  const terminal = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : undefined;
  const answer = async (key: Question): Promise<string> => check(key, given[key]) ?? (await ask(terminal, key));
  try {
    return {
      name: await answer('name'),
      timezone: await answer('timezone'),
      adminEmail: await answer('admin-email'),
      adminName: await answer('admin-name'),
    };
  } finally {
    terminal?.close();
  }
}

function readOptions(args: string[]): Partial<Record<Question, string>> {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { name: option, timezone: option, 'admin-email': option, 'admin-name': option } })
      .values;
  } catch (error) {
    throw new OperatorError((error as Error).message);
  }
}

/** What was given is right or refused: a script must not hang on a question. */
function check(key: Question, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const result = questions[key].schema.safeParse(value);
  if (!result.success) throw new OperatorError(`--${key} must ${questions[key].must}.`);
  return result.data;
}

async function ask(terminal: Interface | undefined, key: Question): Promise<string> {
  const { question, schema, must, usual } = questions[key];
  if (!terminal) throw new OperatorError(`--${key} is missing, and there is no terminal to ask on.`);
  for (;;) {
    const said = await terminal.question(usual ? `${question} (${usual}): ` : `${question}: `);
    const result = schema.safeParse(said.trim() || usual || '');
    if (result.success) return result.data;
    process.stdout.write(`It must ${must}.\n`);
  }
}

function isTimezone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}
