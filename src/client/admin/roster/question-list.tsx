import { useState } from 'react';
import type { RosterPlan, RosterQuestion } from '../../../shared/roster.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Radio } from '../../ui/choice.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { useSchool } from '../school.ts';
import { explainFile } from './explain-file.ts';

type Props = { plan: RosterPlan; questions: readonly RosterQuestion[] };

/** What a person decides, one after the other; the plan is made anew once the answers are kept. What was chosen stays where that fails. */
export function QuestionList({ plan, questions }: Props) {
  const t = useTranslate();
  const toast = useToast();
  const utils = trpc.useUtils();
  const { id: establishmentId } = useSchool();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const { mutate, isPending, error } = trpc.admin.answerRoster.useMutation({
    onSuccess: () => {
      setChosen(new Map());
      void utils.admin.rosterPlan.invalidate();
    },
  });
  const isOpen = plan.state === 'open' && plan.refused === null;
  const answers = [...chosen].map(([question, choice]) => ({ question, choice }));
  const save = () => {
    if (answers.length === 0) toast({ text: t('import.answers.none') });
    else mutate({ establishmentId, planId: plan.planId, answers });
  };
  if (questions.length === 0) return <p className="text-soft">{t('import.section.empty')}</p>;
  return (
    <div className="space-y-5">
      {questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          disabled={!isOpen}
          chosen={chosen.get(question.id) ?? question.answer}
          onChoose={(choice) => setChosen(new Map([...chosen, [question.id, choice]]))}
        />
      ))}
      {error && <ErrorNote>{explainFile(error, t)}</ErrorNote>}
      {isOpen && (
        <Button
          variant="secondary"
          busy={isPending}
          aria-disabled={answers.length === 0 || undefined}
          title={answers.length === 0 ? t('import.answers.none') : undefined}
          onClick={save}
        >
          {t('import.answers')}
        </Button>
      )}
    </div>
  );
}

type QuestionProps = {
  question: RosterQuestion;
  disabled: boolean;
  chosen: string | null;
  onChoose(choice: string): void;
};

function Question({ question: { id, kind, about, lines, choices }, disabled, chosen, onChoose }: QuestionProps) {
  const t = useTranslate();
  return (
    <fieldset disabled={disabled} className="rounded-2xl border border-line bg-surface px-4 pt-3 pb-2">
      <legend className="sr-only">{t(`import.question.${kind}`, { name: about })}</legend>
      <p aria-hidden="true" className="font-semibold wrap-anywhere">
        {t(`import.question.${kind}`, { name: about })}
      </p>
      <p className="text-sm text-faint wrap-anywhere">
        {lines.map(({ file, line }) => t('import.at', { file, line: String(line) })).join(' · ')}
      </p>
      {choices.map((choice) => (
        <Radio
          key={choice.id}
          name={id}
          checked={chosen === choice.id}
          onChange={() => onChoose(choice.id)}
          label={<bdi>{choice.word ? t(`import.word.${choice.word}`) : choice.text}</bdi>}
        />
      ))}
    </fieldset>
  );
}
