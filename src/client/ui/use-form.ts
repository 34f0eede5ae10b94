import { useEffect, useRef, useState } from 'react';
import type { FormState } from './form-context.ts';
import { firstWrong, fieldsOf, isUnfit, valuesOf } from './form-values.ts';
import { useUi } from './ui-context.ts';
import type { Issue, Problem } from './ui-context.ts';

type Checked<Input> = { readonly value: Input; readonly issues?: undefined } | { readonly issues: readonly unknown[] };

/** As much of a zod schema as a form needs: what every library of schemas offers under this name. */
export type FormSchema<Input> = {
  readonly '~standard': { readonly validate: (value: unknown) => Checked<Input> | Promise<Checked<Input>> };
};

export type FormOptions<Input> = {
  /** What the server takes; or where to fetch it, for a page that should be light. Without one, or if it does not come, the server checks alone. */
  schema?: FormSchema<Input> | (() => Promise<FormSchema<Input>>);
  /** What the input has beside what stands in boxes. */
  fixed?: Record<string, unknown>;
  /** Sentences for the reasons of this form's fields, where the common ones do not say it well. */
  sentences?: Partial<Record<string, Partial<Record<string, string>>>>;
  /** At which field a refusal is shown, by its word; all others stand above the button. */
  fieldOf?: Partial<Record<string, string>>;
  /** What is thrown is explained in the form, which keeps all that was typed. */
  onSubmit(input: Input): Promise<unknown>;
};

const calm: FormState = { busy: false, wrong: {}, problem: null };

export function useForm<Input>(options: FormOptions<Input>) {
  const { explain, issuesOf, sayIssue } = useUi();
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState(calm);
  const [answers, setAnswers] = useState(0);
  const { wrong } = state;
  useEffect(() => {
    if (answers > 0 && form.current) firstWrong(form.current)?.focus();
  }, [answers]);

  const show = (found: Problem) => {
    setState(placed(form.current, found, options, sayIssue));
    setAnswers((count) => count + 1);
  };
  const showIssues = (found: readonly unknown[]) =>
    show({ text: '', reason: null, issues: found.flatMap(issuesOf), until: null });
  const send = async (input: Input) => {
    setState({ ...calm, busy: true });
    try {
      await options.onSubmit(input);
      setState(calm);
    } catch (error) {
      show(explain(error, 'form'));
    }
  };
  const go = (values: unknown, checked: Checked<Input> | null) => {
    if (checked?.issues) showIssues(checked.issues);
    else void send(checked ? checked.value : (values as Input));
  };
  const submit = () => {
    if (state.busy || !form.current) return;
    if (isUnfit(form.current)) return firstWrong(form.current)?.focus();
    const values = { ...valuesOf(form.current), ...options.fixed };
    const { schema } = options;
    if (!schema) return go(values, null);
    if (typeof schema !== 'function') {
      const checked = schema['~standard'].validate(values);
      if (!(checked instanceof Promise)) return go(values, checked);
    }
    setState({ ...calm, busy: true });
    void check(schema, values).then((checked) => go(values, checked));
  };
  /** What is being mended is wrong no longer, until it is looked at again. */
  const mend = (name: string) => {
    if (!(name in wrong)) return;
    const { [name]: _, ...rest } = wrong;
    setState({ ...state, wrong: rest });
  };
  return { form, state, submit, mend };
}

async function check<Input>(
  schema: NonNullable<FormOptions<Input>['schema']>,
  values: unknown,
): Promise<Checked<Input> | null> {
  const ready = typeof schema === 'function' ? await schema().catch(() => null) : schema;
  return ready && ready['~standard'].validate(values);
}

/** The one mapping of what is wrong to where it is shown: at the field of that name if the form has one, else above the button. */
function placed<Input>(
  form: HTMLFormElement | null,
  { text, reason, issues, until }: Problem,
  { sentences = {}, fieldOf = {} }: FormOptions<Input>,
  sayIssue: (reason: string) => string,
): FormState {
  const fields = form ? fieldsOf(form) : new Set<string>();
  const say = ({ path, reason: word }: Issue) => sentences[path]?.[word] ?? sayIssue(word);
  const wrong: Record<string, string> = {};
  const elsewhere: Issue[] = [];
  for (const issue of issues) {
    const field = issue.path.split('.')[0] ?? '';
    if (fields.has(field)) wrong[field] ??= say({ path: field, reason: issue.reason });
    else elsewhere.push(issue);
  }
  const field = reason === null ? undefined : fieldOf[reason];
  if (field !== undefined && fields.has(field))
    return { busy: false, wrong: { ...wrong, [field]: text }, problem: null };
  const [stray] = elsewhere;
  if (issues.length > 0 && !stray) return { busy: false, wrong, problem: null };
  return { busy: false, wrong, problem: { text: text || (stray ? say(stray) : ''), until } };
}
