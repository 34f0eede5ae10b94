import { v7 as newId } from 'uuid';
import type { EmailForm } from '../../../shared/mail-inputs.ts';
import { refusalOf } from '../../live/outcome.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useAdminChange } from '../use-admin-change.ts';
import type { WrittenEmail } from './kept-email.ts';

type Sending = { written: WrittenEmail; onChange(part: Pick<WrittenEmail, 'sending'>): void; onSent(): void };

/** Sends it to each. What was not answered goes again under the same name; the form is emptied once the server has it. */
export function useSendEmail({ written: { sending }, onChange, onSent }: Sending) {
  const t = useTranslate();
  const toast = useToast();
  const change = useAdminChange();
  return async (input: EmailForm) => {
    const wanted = JSON.stringify(input);
    // Anything else under the same name would be refused.
    const id = sending?.wanted === wanted ? sending.id : newId();
    onChange({ sending: { id, wanted } });
    try {
      const { people } = await change((admin, establishmentId) =>
        admin.sendEmail.mutate({ establishmentId, id, ...input }),
      );
      onSent();
      toast({ tone: 'good', text: t('email.sent', { count: people }) });
    } catch (error) {
      // Under this name it never leaves.
      if (refusalOf(error) === 'email.idTaken') onChange({ sending: null });
      throw error;
    }
  };
}
