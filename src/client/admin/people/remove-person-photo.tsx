import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useAdminChange } from '../use-admin-change.ts';
import type { PersonPartProps } from './person-parts.ts';

/** Asks first, since it cannot be taken back. `backTo`: where the focus goes, for the button goes with the photo. */
export function RemovePersonPhoto({ person, photo, backTo }: PersonPartProps & { photo: string; backTo: string }) {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const change = useAdminChange();
  const { userId } = person;
  const ask = async () => {
    const done = await confirm({
      title: t('people.photo.removeTitle', { name: isolated(person.name) }),
      text: <p>{t('people.photo.removeText')}</p>,
      doLabel: t('people.photo.remove'),
      act: () => change((admin, establishmentId) => admin.removePhoto.mutate({ establishmentId, userId, photo })),
    });
    if (!done) return;
    toast({ tone: 'good', text: t('people.photo.removed') });
    document.getElementById(backTo)?.focus();
  };
  return (
    <Button variant="secondary" onClick={() => void ask()}>
      {t('people.photo.remove')}
    </Button>
  );
}
