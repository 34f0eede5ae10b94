import { useState } from 'react';
import { isStaff } from '../../shared/may.ts';
import type { Contact, Named } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ContactPicker } from '../people/contact-picker.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

type Props = { establishmentId: string; substitute: Named | null; onChoose(substitute: Named | null): void };

/** Who answers meanwhile, from the staff of the school. */
export function SubstituteField({ establishmentId, substitute, onChoose }: Props) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const reasonAgainst = ({ role }: Contact) => (isStaff(role) ? null : t('availability.substitute.staff'));
  const choose = ({ userId, name }: Contact) => {
    onChoose({ userId, name });
    setOpen(false);
  };
  return (
    <div role="group" aria-label={t('availability.substitute')} className="space-y-1">
      <p className="text-sm font-semibold">{t('availability.substitute')}</p>
      <p className="flex flex-wrap items-center gap-3">
        <bdi>{substitute?.name ?? t('availability.substitute.none')}</bdi>
        <Button variant="quiet" size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('availability.substitute.choose')}
        </Button>
        {substitute && (
          <Button variant="quiet" size="small" onClick={() => onChoose(null)}>
            {t('availability.substitute.remove')}
          </Button>
        )}
      </p>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('availability.substitute')}>
        <ContactPicker establishmentId={establishmentId} reasonAgainst={reasonAgainst} onChoose={choose} />
      </Dialog>
    </div>
  );
}
