import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { anyWayLook, boxLook } from './field-context.ts';
import { lineLook } from './overlay-look.ts';
import type { PickGroup, PickListProps } from './pick-list.tsx';
import { Spinner } from './spinner.tsx';
import { useUi } from './ui-context.ts';

export function PickListLayer<Item>(props: PickListProps<Item>) {
  const { label, groups, toText, toValue, chosen, onPick, typed, onType, before, after } = props;
  const { tag } = useUi();
  const isSame = (one: Item, other: Item) => toValue(one) === toValue(other);
  const isIn = (some: readonly Item[], one: Item) => some.some((other) => isSame(one, other));
  const change = (next: readonly Item[]) => {
    const changed = next.find((one) => !isIn(chosen, one)) ?? chosen.find((one) => !isIn(next, one));
    if (changed !== undefined) onPick(changed);
  };
  return (
    <Base.Root
      inline
      multiple
      items={groups}
      filter={null}
      value={[...chosen]}
      // Esc would take all of them back: it closes what the list stands in, and leaves them chosen.
      onValueChange={(next: Item[], { reason }) => reason === 'item-press' && change(next)}
      inputValue={typed}
      onInputValueChange={(text, { reason }) => reason === 'input-change' && onType(text)}
      itemToStringLabel={toText}
      itemToStringValue={toValue}
      isItemEqualToValue={isSame}
      autoHighlight
      locale={tag}
    >
      <SearchBox {...props} />
      {/* Its height stays as results come. */}
      <div className="h-96 min-h-16 overflow-y-auto overscroll-contain border-t border-line">
        {before}
        <Base.List aria-label={label} className="outline-none not-empty:p-2">
          {(group: PickGroup<Item>) => <Group key={group.label} {...props} group={group} />}
        </Base.List>
        {after}
      </div>
    </Base.Root>
  );
}

function SearchBox<Item>({ label, searching, answered, typed, groups, reasonAgainst, onPick }: PickListProps<Item>) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement> & { preventBaseUIHandler(): void }) => {
    if (event.key !== 'Enter') return;
    const marked = event.currentTarget.getAttribute('aria-activedescendant');
    if (!answered || event.nativeEvent.isComposing) {
      event.preventBaseUIHandler();
      return;
    }
    if (typed === '' || (marked && document.getElementById(marked))) return;
    // The library marks nobody where one list takes the place of another.
    event.preventBaseUIHandler();
    const first = groups.flatMap(({ items }) => items).find((item) => reasonAgainst(item) === null);
    if (first !== undefined) onPick(first);
  };
  return (
    <div className="relative mx-5 mt-1 mb-3 shrink-0">
      <span className="pointer-events-none absolute inset-y-0 start-3.5 flex items-center text-faint">
        {searching ? <Spinner className="size-5" /> : <Search aria-hidden="true" className="size-5" />}
      </span>
      <Base.Input
        data-autofocus
        aria-label={label}
        placeholder={label}
        onKeyDown={onKeyDown}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        className={`ps-11 ${boxLook} ${anyWayLook}`}
      />
    </div>
  );
}

function Group<Item>({ group, ...props }: PickListProps<Item> & { group: PickGroup<Item> }) {
  return (
    <Base.Group items={[...group.items]}>
      {group.label && (
        <Base.GroupLabel className="px-3 pt-3 pb-1 text-xs font-semibold text-faint">
          <bdi>{group.label}</bdi>
        </Base.GroupLabel>
      )}
      <Base.Collection>{(item: Item) => <Line key={props.toValue(item)} {...props} item={item} />}</Base.Collection>
    </Base.Group>
  );
}

function Line<Item>({ item, renderItem, reasonAgainst }: PickListProps<Item> & { item: Item }) {
  return (
    <Base.Item value={item} disabled={reasonAgainst(item) !== null} className={`min-h-16! ${lineLook}`}>
      <span className="min-w-0 flex-1">{renderItem(item)}</span>
      <Base.ItemIndicator>
        <Check aria-hidden="true" className="size-5 text-accent-ink" />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
