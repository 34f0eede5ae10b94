import { useState } from 'react';
import type { MailChoice } from '../../shared/mails.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { MailPaceChoice } from '../settings/mail-pace.tsx';
import { Switch } from '../ui/choice.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';

/** What is chosen holds once it was pressed; where that fails it stays chosen, to be pressed again. */
export function MailChoiceForm({ token, first }: { token: string; first: MailChoice }) {
  const t = useTranslate();
  const [choice, setChoice] = useState(first);
  const [kept, setKept] = useState<MailChoice | null>(null);
  const save = async () => {
    const { httpClient } = await import('./http-client.ts');
    const { report, ...others } = choice;
    await httpClient.auth.setMailChoice.mutate({ token, ...others, ...(typeof report === 'boolean' && { report }) });
    setKept(choice);
  };
  return (
    <Form onSubmit={save}>
      <MailPaceChoice {...choice} onChange={(next) => setChoice({ ...choice, ...next })} />
      {typeof choice.report === 'boolean' && (
        <Switch
          label={t('mails.report')}
          help={t('mails.report.help')}
          checked={choice.report}
          onChange={({ target }) => setChoice({ ...choice, report: target.checked })}
        />
      )}
      <div role="status" className="empty:hidden">
        {kept === choice && (
          <Notice tone="good">{t(choice.pace === 'off' ? 'mailChoice.ended' : 'mailChoice.saved')}</Notice>
        )}
      </div>
      <FormActions className="">
        <SubmitButton className="min-h-12 w-full">{t('mailChoice.save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
