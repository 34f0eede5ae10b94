import type { Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { Avatar } from '../ui/avatar.tsx';
import { newLayer } from '../ui/layer.ts';
import { Popover } from '../ui/popover.tsx';
import { ShownLayer } from '../ui/shown-layer.tsx';

const layer = newLayer(async () => (await import('./account-panel.tsx')).AccountPanel);

/** The reader's face, under which stands what is theirs on every page. */
export function AccountMenu({ role }: { role: Role }) {
  const t = useTranslate();
  const { user } = useMe();
  return (
    <Popover
      label={t('account.label', { name: user.name })}
      trigger={<Avatar name={user.name} seed={user.id} photo={user.photo} size="small" />}
      triggerClassName="flex size-11 items-center justify-center rounded-full hover:bg-sunken"
    >
      {(onClose) => <ShownLayer layer={layer} props={{ role, onClose }} open />}
    </Popover>
  );
}
