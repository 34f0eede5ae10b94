import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { useUi } from './ui-context.ts';

export type Selection = {
  chosen: ReadonlySet<string>;
  onChange(chosen: Set<string>): void;
  /** What can be done with those chosen. */
  actions?: ReactNode;
};
type Ids = { ids: readonly string[] };

const boxLook = 'size-5 cursor-pointer';
/** The box is small, its place is not. */
const placeLook = 'inline-flex size-10 items-center justify-center rounded-xl hover:bg-sunken pointer-coarse:size-11';

/** Over the rows, as soon as one is chosen: how many, what can be done with them, and the way out of it. */
export function TableSelection({ chosen, onChange, actions }: Selection & Ids) {
  const { words } = useUi();
  return (
    <div
      role="status"
      className={`flex flex-wrap items-center gap-2 rounded-xl bg-accent-soft ps-3.5 pe-1 text-accent-ink ${chosen.size > 0 ? 'mb-2 py-1' : ''}`}
    >
      {chosen.size > 0 && (
        <>
          <span className="me-auto text-sm font-semibold">{words.selected(chosen.size)}</span>
          {actions}
          <Button variant="quiet" size="small" onClick={() => onChange(new Set())}>
            {words.clear}
          </Button>
        </>
      )}
    </div>
  );
}

/** All that are on this page; half on where some are. */
export function PickAll({ ids, chosen, onChange }: Selection & Ids) {
  const { words } = useUi();
  const box = useRef<HTMLInputElement>(null);
  const here = ids.filter((id) => chosen.has(id)).length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = here > 0 && here < ids.length;
  }, [here, ids.length]);
  const toggle = () => {
    const others = [...chosen].filter((id) => !ids.includes(id));
    onChange(new Set(here === ids.length ? others : [...others, ...ids]));
  };
  return (
    <th role="columnheader" scope="col" className="w-12 px-1 text-start">
      <label className={placeLook}>
        <input
          ref={box}
          type="checkbox"
          aria-label={words.selectAll}
          checked={here === ids.length}
          onChange={toggle}
          className={boxLook}
        />
      </label>
    </th>
  );
}

export function Pick({ id, name, chosen, onChange }: Selection & { id: string; name: string }) {
  const { words } = useUi();
  const toggle = () => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <td role="cell" className="block px-1 @max-2xl:absolute @max-2xl:start-0.5 @max-2xl:top-1 @2xl:table-cell">
      <label className={placeLook}>
        <input
          type="checkbox"
          aria-label={`${words.selectRow} ${name}`}
          checked={chosen.has(id)}
          onChange={toggle}
          className={boxLook}
        />
      </label>
    </td>
  );
}
