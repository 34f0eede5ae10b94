import { v5 } from 'uuid';
import { personOf, type School, type Who } from './people.ts';

const namespace = 'b6c0a7de-3f1e-5d52-9a54-6f0e6d1c2b90';

/** The same name is the same id on every machine, so that seeding again meets what it made. */
export function demoId(...names: readonly (string | number)[]): string {
  return v5(names.join('/'), namespace);
}

/** Of the whole e-mail, so that someone in two schools is one person. */
export function userIdOf(school: School, who: Who): string {
  return demoId(personOf(school, who).email);
}
