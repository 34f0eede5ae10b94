import { useLocation, useSearch } from 'wouter';
import type { AddressPart } from './address-parts.ts';

type Shape = Record<string, AddressPart<never> | AddressPart<unknown>>;
export type StateOf<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends AddressPart<infer Value> ? Value : never;
};

/**
 * What a list is filtered, ordered and paged by stands in the address: it survives a reload, is there on the way back, and can be
 * sent to a colleague. `parts` is a constant of the page: `{ query: words, role: oneOf(roles), page: pageNumber }`. Whatever else is
 * set leads back to the first page. `set` makes a step of its way back, unless it is what somebody types (`{ replace: true }`).
 */
export function useAddressState<Parts extends Shape>(parts: Parts) {
  const search = new URLSearchParams(useSearch());
  const [path, navigate] = useLocation();
  const names = Object.keys(parts) as (keyof Parts & string)[];
  const state = Object.fromEntries(names.map((name) => [name, parts[name]!.read(search.get(name))])) as StateOf<Parts>;
  const set = (change: Partial<StateOf<Parts>>, { replace = false } = {}) => {
    const next = new URLSearchParams(search);
    if (!('page' in change)) next.delete('page');
    for (const name of names) {
      if (!(name in change)) continue;
      const written = parts[name]!.write(change[name] as never);
      if (written === null) next.delete(name);
      else next.set(name, written);
    }
    const text = next.toString();
    navigate(text ? `${path}?${text}` : path, { replace });
  };
  return [state, set] as const;
}
