import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { layerLook, lineLook, popupLook } from './overlay-look.ts';

export type MenuItem = {
  id: string;
  label: string;
  icon?: LucideIcon;
  tone?: 'danger';
  /** Why it cannot be done now; it stays in sight and says so. */
  reason?: string | null;
  onSelect(): void;
};

/** `trigger` is a Button or an IconButton; each inner list of `items` stands apart from the next. */
export type MenuProps = { trigger: ReactElement; items: MenuItem[][] };

/** What can be done with something, under the button that opens it: arrows, first letters, Home, End and Esc. */
export function Menu({ trigger, items }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={6} collisionPadding={8} className={layerLook}>
          <Base.Popup className={`min-w-52 ${popupLook}`}>
            {items.map((group, at) => (
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

function Item({ label, icon: Icon, tone, reason = null, onSelect }: MenuItem) {
  return (
    <Base.Item disabled={reason !== null} onClick={onSelect} className={lineLook}>
      {Icon && <Icon aria-hidden="true" className={`size-4.5 shrink-0 ${tone ? 'text-danger-ink' : 'text-soft'}`} />}
      <span className={`min-w-0 flex-1 ${tone && reason === null ? 'text-danger-ink' : ''}`}>
        {label}
        {reason !== null && <span className="block text-sm">{reason}</span>}
      </span>
    </Base.Item>
  );
}
