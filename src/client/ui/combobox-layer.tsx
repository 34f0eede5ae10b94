import { Combobox as Base } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide-react';
import type { ComboboxProps } from './combobox.tsx';
import { anyWayLook, boxLook, useBox, useLabelId } from './field-context.ts';
import { layerLook, lineLook, popupLook } from './overlay-look.ts';
import { useUi } from './ui-context.ts';

export function ComboboxLayer<Item>({
  items,
  toText,
  toValue,
  renderItem = toText,
  onSearch,
  ...props
}: ComboboxProps<Item>) {
  const { words, tag } = useUi();
  const { name, searching = false, placeholder, onChange, ...rest } = props;
  const { id, name: inputName, ...box } = useBox({ name });
  const labelId = useLabelId();
  return (
    <Base.Root
      {...rest}
      id={id}
      name={inputName}
      items={items}
      itemToStringLabel={toText}
      itemToStringValue={toValue}
      isItemEqualToValue={(one, other) => toValue(one) === toValue(other)}
      filter={onSearch ? null : undefined}
      locale={tag}
      autoHighlight
      onValueChange={(next: Item | null) => onChange?.(next)}
      onInputValueChange={(typed, { reason }) => reason === 'input-change' && onSearch?.(typed)}
    >
      <Base.InputGroup className="relative flex items-center">
        <Base.Input
          {...box}
          aria-labelledby={labelId}
          placeholder={placeholder}
          className={`${boxLook} ${anyWayLook} pe-22`}
        />
        <span className="absolute inset-y-0 end-1 flex items-center">
          <Base.Clear aria-label={words.clear} title={words.clear} className={endLook}>
            <X aria-hidden="true" className="size-4" />
          </Base.Clear>
          <Base.Trigger aria-label={words.showAll} title={words.showAll} className={endLook}>
            <ChevronDown aria-hidden="true" className="size-4" />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={8} className={layerLook}>
          <Base.Popup className={`w-(--anchor-width) ${popupLook}`}>
            <Base.Status className="px-3 text-sm text-faint not-empty:py-2">
              {searching ? words.searching : null}
            </Base.Status>
            <Base.Empty className="px-3 text-sm text-faint not-empty:py-2">
              {searching ? null : words.noMatch}
            </Base.Empty>
            <Base.List className="outline-none">
              {(item: Item) => (
                <Base.Item key={toValue(item)} value={item} className={lineLook}>
                  <span className="min-w-0 flex-1">{renderItem(item)}</span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const endLook =
  'inline-flex size-10 items-center justify-center rounded-full text-soft hover:bg-sunken hover:text-ink data-disabled:opacity-40';
