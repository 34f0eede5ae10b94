import { EllipsisVertical } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Menu } from '../ui/menu.tsx';
import { nameOf } from './name-of.ts';
import { useHeir } from './use-heir.ts';
import { useLongPress } from './use-long-press.ts';
import { useOrderItems } from './use-order-items.ts';

type Props = { conversation: Conversation; myId: string; onAside(conversationId: string): void; children: ReactNode };

/**
 * A row of the list with its menu: under a button that shows where the pointer or the focus is, by the key for menus, by a finger that
 * stays. On a touch screen the button is there for whoever hears the page alone.
 */
export function RowMenu({ conversation, myId, onAside, children }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const row = useRef<HTMLLIElement>(null);
  const leaveFocusTo = useHeir(row);
  const items = useOrderItems(conversation, (id) => {
    leaveFocusTo();
    onAside(id);
  });
  const press = useLongPress(() => row.current?.querySelector<HTMLElement>(':scope > button')?.click());
  const label = t('order.menuOf', { name: isolated(nameOf(conversation, myId, locale)) });
  return (
    <li
      ref={row}
      {...press}
      className="group/row relative pointer-coarse:select-none pointer-coarse:[-webkit-touch-callout:none]"
    >
      {children}
      <Menu
        items={items}
        trigger={
          <button type="button" title={label} aria-label={label} className={buttonLook}>
            <EllipsisVertical aria-hidden="true" className="size-4.5" />
          </button>
        }
      />
    </li>
  );
}

const buttonLook =
  'absolute end-2 top-1.5 inline-flex size-8 items-center justify-center rounded-full border border-line bg-raised text-soft opacity-0 group-hover/row:opacity-100 hover:text-ink focus-visible:opacity-100 aria-expanded:opacity-100 pointer-coarse:sr-only';
