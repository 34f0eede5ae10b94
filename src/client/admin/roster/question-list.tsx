import type { RosterPlan, RosterQuestion } from '../../../shared/roster.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Radio } from '../../ui/choice.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useSchool } from '../school.ts';
import { explainFile } from './explain-file.ts';
import { patient } from './patient.ts';
import { OnwardButton } from './onward-button.tsx';

/** By question, what was chosen and is not yet kept. */
export type Answers = ReadonlyMap<string, string>;
type Props = {
  plan: RosterPlan;
  questions: readonly RosterQuestion[];
  isWaiting: boolean;
  answers: Answers;
  onAnswers(change: (answers: Answers) => Answers): void;
};

/** So many the server takes at once. */
const answersAtOnce = 500;

/** What a person decides, one after the other; the plan is made anew once the answers are kept. What was chosen stays where that fails. */
export function QuestionList({ plan: { planId }, questions, isWaiting, answers, onAnswers }: Props) {
  const t = useTranslate();
  const utils = trpc.useUtils();
  const { id: establishmentId } = useSchool();
  const { mutate, isPending, error } = trpc.admin.answerRoster.useMutation({
    trpc: patient,
    onSuccess: async (_, kept) => {
      await utils.admin.rosterPlan.invalidate();
      // What was chosen otherwise meanwhile is still to be kept.
      const isKept = (id: string, choice: string) =>
        kept.answers.some((one) => one.question === id && one.choice === choice);
      onAnswers((all) => new Map([...all].filter(([id, choice]) => !isKept(id, choice))));
    },
  });
  const chosen = [...answers].map(([question, choice]) => ({ question, choice })).slice(0, answersAtOnce);
  if (questions.length === 0) return <p className="text-soft">{t('import.section.empty')}</p>;
  return (
    <div className="space-y-5">
      {questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          disabled={!isWaiting}
          chosen={answers.get(question.id) ?? question.answer}
          onChoose={(choice) => onAnswers((all) => new Map([...all, [question.id, choice]]))}
        />
      ))}
      {error && <ErrorNote>{explainFile(error, t)}</ErrorNote>}
      {isWaiting && (
        <OnwardButton
          why={chosen.length === 0 ? t('import.answers.none') : null}
          busy={isPending}
          onClick={() => mutate({ establishmentId, planId, answers: chosen })}
        >
          {t('import.answers')}
        </OnwardButton>
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
      <legend className="sr-only">{t(`import.question.${kind}`, { name: isolated(about) })}</legend>
      <p aria-hidden="true" className="font-semibold wrap-anywhere">
        {t(`import.question.${kind}`, { name: isolated(about) })}
      </p>
      <p className="text-sm text-faint wrap-anywhere">
        {lines.map(({ file, line }) => t('import.at', { file: isolated(file), line: String(line) })).join(' · ')}
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
