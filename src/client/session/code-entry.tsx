import { codeOf } from '../../shared/codes.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { signInPath } from '../paths.ts';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Link } from '../ui/link.tsx';
import { CodeInput } from './code-input.tsx';
import { Doorstep } from './doorstep.tsx';
import { useSession } from './use-session.ts';
import { WrongAddressNote } from './wrong-address.tsx';

type Typed = { code: string };

/** The short code of a card. A letter that was mistyped is found here; the server is asked what the code is for, which spends nothing. */
export function CodeEntry({ onCode }: { onCode(code: string): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const session = useSession();
  const ask = async ({ code }: Typed) => {
    const { httpClient } = await import('./http-client.ts');
    await httpClient.auth.invitation.query({ token: code });
    onCode(code);
  };
  return (
    <Doorstep title={t('invitation.title')} heading={t('invitation.codeTitle')} intro={t('invitation.codeIntro')}>
      {session === 'elsewhere' && <WrongAddressNote />}
      <Form<Typed>
        schema={schema}
        sentences={{ code: { missing: t('invitation.codeMissing'), mistyped: t('invitation.codeMistyped') } }}
        fieldOf={{ 'invitation.invalid': 'code' }}
        onSubmit={ask}
      >
        <Field label={t('invitation.code')} name="code" help={t('invitation.codeHelp')}>
          <CodeInput autoComplete="one-time-code" />
        </Field>
        <FormActions className="">
          <SubmitButton className="min-h-12 w-full">{t('invitation.codeSubmit')}</SubmitButton>
        </FormActions>
      </Form>
      <p className="text-sm text-faint">
        <Link href={signInPath(locale, null)}>{t('invitation.toSignIn')}</Link>
      </p>
    </Doorstep>
  );
}

/** What of zod a form needs, without zod: this page is the first that a family sees. */
const schema = {
  '~standard': {
    validate(values: unknown) {
      const { code: typed } = values as Typed;
      const code = codeOf(typed);
      if (code !== null) return { value: { code } };
      return { issues: [{ code: 'custom', message: typed.trim() === '' ? 'missing' : 'mistyped', path: ['code'] }] };
    },
  },
};
