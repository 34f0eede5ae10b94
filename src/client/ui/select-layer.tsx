import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { boxLook, useBox } from './field-context.ts';
import { layerLook, lineLook, popupLook } from './overlay-look.ts';
import type { SelectProps } from './select.tsx';
import { useUi } from './ui-context.ts';

export function SelectLayer({ options, placeholder, onChange, name, ...rest }: SelectProps) {
  const { words } = useUi();
  const box = useBox({ name });
  return (
    <Base.Root
      {...rest}
      id={box.id}
      name={box.name}
      items={options}
      onValueChange={(next: string | null) => next !== null && onChange?.(next)}
    >
      <Base.Trigger
        aria-describedby={box['aria-describedby']}
        aria-invalid={box['aria-invalid']}
        className={`flex items-center gap-3 text-start data-disabled:cursor-not-allowed data-disabled:bg-sunken data-disabled:text-faint ${boxLook}`}
      >
        <Base.Value
          placeholder={placeholder ?? words.choose}
          className="min-w-0 flex-1 truncate data-placeholder:text-faint"
        />
        <Base.Icon>
          <ChevronDown aria-hidden="true" className="size-4 text-soft" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={8} alignItemWithTrigger={false} className={layerLook}>
          <Base.Popup className={`min-w-(--anchor-width) ${popupLook}`}>
            <Base.List className="outline-none">
              {options.map(({ value, label, help, disabled }) => (
                <Base.Item key={value} value={value} disabled={disabled} className={lineLook}>
                  <span className="min-w-0 flex-1">
                    <Base.ItemText>{label}</Base.ItemText>
                    {help && <span className="block text-sm text-faint">{help}</span>}
                  </span>
                  <Base.ItemIndicator>
                    <Check aria-hidden="true" className="size-4 text-accent-ink" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
