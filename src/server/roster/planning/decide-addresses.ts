import { noted, type Remark } from '../reading/entry.ts';
import type { Matches } from './match.ts';
import type { Person } from './merge.ts';
import { linesOf, text, word, type Questions } from './questions.ts';
import type { Known, State } from './state.ts';

/**
 * One person an address: who has it already keeps it, and of several who are new to it, or where somebody else of the school has it, a
 * person decides. Whoever does not get it comes in without.
 */
export function decideSharedMails(
  people: readonly Person[],
  { people: known }: State,
  matches: Matches,
  questions: Questions,
  remarks: Remark[],
): void {
  const holders = new Map(known.flatMap((one) => (one.email ? [[one.email, one] as const] : [])));
  const byMail = new Map<string, Person[]>();
  for (const person of people) {
    const [mail] = person.emails;
    if (mail && person.standing !== 'out') byMail.set(mail, [...(byMail.get(mail) ?? []), person]);
  }
  for (const [mail, claimants] of byMail) {
    const holder = holders.get(mail);
    const owner = claimants.find((one) => holder && matches.knownOf.get(one) === holder);
    const chosen = owner ?? chosenOf(mail, claimants, holder, matches, questions);
    for (const one of claimants) {
      if (one === chosen) continue;
      one.emails = [];
      if (owner || (holder && matches.isMatched(holder)))
        remarks.push(noted(one, 'addressKept', `${one.name}: ${mail}`));
    }
  }
}

function chosenOf(
  mail: string,
  claimants: readonly Person[],
  holder: Known | undefined,
  matches: Matches,
  questions: Questions,
): Person | undefined {
  if (!holder && claimants.length === 1) return claimants[0];
  if (holder && matches.isMatched(holder)) return undefined;
  const may = claimants.filter((one) => !holder || !matches.knownOf.has(one));
  const answer = questions.ask({
    kind: 'sharedMail',
    about: holder ? `${mail} (${holder.name})` : mail,
    lines: claimants.flatMap(linesOf),
    choices: [...may.map((one, index) => text(`person ${index}`, one.name)), word('none')],
  });
  const chosen = may.find((_, index) => answer === `person ${index}`);
  if (holder && answer === null) matches.awaited.add(holder);
  // The address is somebody's of the school: to say whose it is says who they are.
  if (holder && chosen) matches.set(chosen, holder);
  return chosen;
}
