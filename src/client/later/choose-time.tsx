import { shownTimeInput } from '../../shared/scheduled-inputs.ts';
import type { Zone } from '../conversations/when.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { serverNow } from '../live/server-clock.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { DialogProps } from '../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { TimeFields, timeFaults } from './time-fields.tsx';
import { momentOf, offeredTimes, shownTimeOf } from './times.ts';
import type { ShownTime } from './times.ts';

type Props = {
  open: boolean;
  zone: Zone;
  onChoose(at: Date): Promise<void>;
  onClose(): void;
  focusAfter: DialogProps['focusAfter'];
};

/** Asks for a time of one's own; what is refused is said in it. */
export function ChooseTime({ open, zone, onChoose, onClose, focusAfter }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={t('later.title')} focusAfter={focusAfter}>
      {open && <TimeForm zone={zone} onChoose={onChoose} onClose={onClose} />}
    </Dialog>
  );
}

function TimeForm({ zone, onChoose, onClose }: Pick<Props, 'zone' | 'onChoose' | 'onClose'>) {
  const t = useTranslate();
  const usual = offeredTimes(serverNow(), zone).find(({ id }) => id === 'tomorrow')!;
  const choose = async (shown: ShownTime) => {
    await onChoose(momentOf(shown, zone));
    onClose();
  };
  return (
    <Form
      className="space-y-4 overflow-y-auto px-5 pt-1 pb-5"
      schema={shownTimeInput}
      fieldOf={timeFaults}
      onSubmit={choose}
    >
      <TimeFields first={shownTimeOf(usual.at, zone)} zone={zone} />
      <FormActions>
        <Button variant="secondary" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <SubmitButton>{t('later.do')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
