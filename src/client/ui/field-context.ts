import { createContext, use, useId } from 'react';

/** What a box takes from the field in which it stands. */
export type FieldState = {
  id: string;
  labelId: string;
  name: string | undefined;
  /** The ids of what is read with it: its help and its error. */
  describedBy: string | undefined;
  wrong: boolean;
  optional: boolean;
};

export const FieldContext = createContext<FieldState | null>(null);

/** The attributes of a box; one outside of a field has a name of its own. */
export function useBox(own: { id?: string | undefined; name?: string | undefined }) {
  const made = useId();
  const field = use(FieldContext);
  return {
    id: own.id ?? field?.id ?? made,
    name: own.name ?? field?.name,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.wrong ? (true as const) : undefined,
    'data-optional': field?.optional ? '' : undefined,
  };
}

/** The label's own id: while a list is open the page around it is hidden from screen readers, and with it what `for` points from. */
export function useLabelId(): string | undefined {
  return use(FieldContext)?.labelId;
}

/** The look of every box: one height, one edge, one corner. */
export const boxLook =
  'min-h-12 w-full min-w-0 rounded-xl border border-edge bg-surface px-3.5 text-base text-ink aria-invalid:border-danger-ink disabled:cursor-not-allowed disabled:bg-sunken disabled:text-faint';

/** Where something stands in the box beside its text: the room for that is kept by the direction of the page, and what is typed has its own. `dir="auto"` would turn the room with it, and of an empty box make one from left to right. */
export const anyWayLook = '[unicode-bidi:plaintext]';
