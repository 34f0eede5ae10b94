import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { Fragment } from 'react';
import { isFocusLost } from './is-focus-lost.ts';
import type { MenuItem, MenuProps } from './menu.tsx';
import { layerLook, lineLook, popupLook } from './overlay-look.ts';

type LayerProps = MenuProps & { open: boolean; onOpen(open: boolean): void };

/** The button and its menu, from the first opening on. */
export function MenuLayer({ trigger, items, focusAfter, open, onOpen }: LayerProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpen(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={6} collisionPadding={8} className={layerLook}>
          <Base.Popup finalFocus={() => isFocusLost() && (focusAfter?.() ?? true)} className={`min-w-52 ${popupLook}`}>
            {items().map((group, at) => (
              <Fragment key={group[0]?.id}>
                {at > 0 && <Base.Separator className="my-1.5 h-px bg-line" />}
                {group.map((item) => (
                  <Item key={item.id} {...item} />
                ))}
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item({ label, icon: Icon, tone, chosen, reason = null, onSelect }: MenuItem) {
  const radio = chosen === undefined ? {} : { role: 'menuitemradio', 'aria-checked': chosen };
  return (
    <Base.Item {...radio} disabled={reason !== null} onClick={onSelect} className={lineLook}>
      {Icon && <Icon aria-hidden="true" className={`size-4.5 shrink-0 ${tone ? 'text-danger-ink' : 'text-soft'}`} />}
      <span className={`min-w-0 flex-1 ${tone && reason === null ? 'text-danger-ink' : ''}`}>
        <span>{label}</span>
        {reason !== null && <span className="block text-sm">{reason}</span>}
      </span>
      {chosen && <Check aria-hidden="true" className="size-4.5 shrink-0" />}
    </Base.Item>
  );
}
