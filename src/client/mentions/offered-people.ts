import { fold } from '../../shared/fold.ts';

const most = 8;

/** Those who are meant by the beginning of a name, or of a part of it, whatever case and accents; first whose name begins so. */
export function offeredPeople<One extends { name: string }>(people: readonly One[], begin: string): One[] {
  // After a space the next word is begun: "Ana " is not "Anastasia".
  const wanted = fold(begin) + (/\s$/u.test(begin) ? ' ' : '');
  const found = people.flatMap((one) => {
    const name = fold(one.name);
    if (name.startsWith(wanted)) return [{ one, rank: 0 }];
    return name.includes(` ${wanted}`) ? [{ one, rank: 1 }] : [];
  });
  return found
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ one }) => one);
}
