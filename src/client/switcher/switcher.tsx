import type { Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useStore } from '../live/store.ts';
import { useSignOut } from '../session/use-sign-out.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import { switcherShown } from './shown.ts';

const layer = newLayer(async () => (await import('./switcher-list.tsx')).SwitcherList);

/** From anywhere to a person, a conversation, a page or a command, by the keys alone: what was used last stands first. Esc leads back to where one was. */
export function Switcher({ role }: { role: Role }) {
  const t = useTranslate();
  const open = useStore(switcherShown, (shown) => shown);
  const close = () => switcherShown.set(false);
  // Asks a question of its own, which must outlast the dialog from which it was begun.
  const { signOut } = useSignOut();
  useShortcuts({
    'switcher.show': () => {
      switcherShown.set(true);
      return true;
    },
  });
  return (
    <Dialog open={open} onClose={close} title={t('switcher.title')}>
      <ShownLayer layer={layer} props={{ role, onDone: close, onSignOut: signOut }} open />
    </Dialog>
  );
}
