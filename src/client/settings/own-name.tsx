import { limits } from '../../shared/limits.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Input } from '../ui/input.tsx';
import { useToast } from '../ui/use-toast.ts';

const schema = async () => (await import('../../shared/account-inputs.ts')).setNameInput;

/** What the reader's own pages call them. */
export function OwnName({ name }: { name: string }) {
  const t = useTranslate();
  const toast = useToast();
  const { client } = useLive();
  const { profile } = trpc.useUtils().account;
  const save = async (input: { name: string }) => {
    await client.account.setName.mutate(input);
    toast({ tone: 'good', text: t('profile.ownName.saved') });
    void profile.invalidate();
  };
  return (
    <div id="profile-ownName">
      <Form schema={schema} label={t('profile.ownName.save')} className="space-y-3" onSubmit={save}>
        <Field label={t('profile.ownName')} name="name" help={t('profile.ownName.help')}>
          <Input dir="auto" defaultValue={name} autoComplete="name" maxLength={limits.nameCharacters} />
        </Field>
        <FormActions className="">
          <SubmitButton variant="secondary" size="small">
            {t('profile.ownName.save')}
          </SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}
