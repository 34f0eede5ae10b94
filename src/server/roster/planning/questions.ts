import { createHash } from 'node:crypto';
import type { RosterLine, RosterQuestion, RosterWord } from '../../../shared/roster.ts';

type Choice = RosterQuestion['choices'][number];

/**
 * What has to be decided, and what was. A question is known by what it is about, so that the same files, and those of next year where
 * they say the same, find what was answered before.
 */
export class Questions {
  readonly asked: RosterQuestion[] = [];
  private readonly answers: ReadonlyMap<string, string>;
  private readonly times = new Map<string, number>();

  constructor(answers: ReadonlyMap<string, string>) {
    this.answers = answers;
  }

  /** What was chosen; null where nobody has yet. */
  ask(question: Omit<RosterQuestion, 'answer' | 'id'>): string | null {
    const id = this.idOf(question);
    const answer = this.answers.get(id) ?? null;
    const known = question.choices.some((choice) => choice.id === answer) ? answer : null;
    this.asked.push({ id, ...question, answer: known });
    return known;
  }

  private idOf({ kind, about, choices }: Omit<RosterQuestion, 'answer' | 'id'>): string {
    const content = JSON.stringify([kind, about, choices]);
    const times = this.times.get(content) ?? 0;
    this.times.set(content, times + 1);
    return `${kind}-${createHash('sha256').update(`${times} ${content}`).digest('hex').slice(0, 24)}`;
  }
}

export function word(one: RosterWord): Choice {
  return { id: one, word: one, text: null };
}

export function text(id: string, shown: string): Choice {
  return { id, word: null, text: shown };
}

/** Where somebody stands in the files, with every line that is about them. */
export function linesOf({ file, line, also }: RosterLine & { also: RosterLine[] }): RosterLine[] {
  return [{ file, line }, ...also];
}
