/** What stands for a value in a sentence: `{name}`, or `{count, plural, …}`. */
type ValueName =
  | 'child'
  | 'class'
  | 'count'
  | 'date'
  | 'email'
  | 'field'
  | 'file'
  | 'first'
  | 'from'
  | 'here'
  | 'level'
  | 'line'
  | 'link'
  | 'name'
  | 'names'
  | 'of'
  | 'page'
  | 'query'
  | 'read'
  | 'role'
  | 'school'
  | 'schools'
  | 'second'
  | 'text'
  | 'time'
  | 'to'
  | 'year';

/** The values that a sentence takes. */
export type NamesIn<Sentence> = {
  [Name in ValueName]: Sentence extends `${string}{${Name}}${string}` | `${string}{${Name}, ${string}` ? Name : never;
}[ValueName];
