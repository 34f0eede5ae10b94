import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';

type ChoiceProps = Omit<ComponentProps<'input'>, 'type' | 'className'> & { label: ReactNode; help?: ReactNode };

/** Yes or no; with a `value`, one of several that may be chosen together. */
export function Checkbox(props: ChoiceProps) {
  return <Line {...props} type="checkbox" boxClassName="size-5 shrink-0" />;
}

/** Something that is on or off from the moment that it is pressed. */
export function Switch(props: ChoiceProps) {
  return (
    <Line
      {...props}
      type="checkbox"
      role="switch"
      boxClassName="relative h-7 w-12 shrink-0 appearance-none rounded-full border border-edge bg-sunken transition-colors before:absolute before:inset-y-1 before:start-1 before:w-4.5 before:rounded-full before:bg-edge before:transition-[inset-inline-start] checked:border-accent checked:bg-accent checked:before:start-6 checked:before:bg-on-accent disabled:opacity-50 motion-reduce:transition-none motion-reduce:before:transition-none forced-colors:appearance-auto forced-colors:before:hidden"
    />
  );
}

/** One of a few that are all in sight; those of one name belong together. */
export function Radio(props: ChoiceProps) {
  return <Line {...props} type="radio" boxClassName="size-5 shrink-0" />;
}

/** The whole line is pressed, not the small box alone. */
function Line({
  label,
  help,
  boxClassName,
  ...props
}: ChoiceProps & ComponentProps<'input'> & { boxClassName: string }) {
  const helpId = useId();
  return (
    <label className="flex min-h-10 cursor-pointer items-start gap-3 rounded-xl py-1.5 has-disabled:cursor-not-allowed has-disabled:text-faint pointer-coarse:min-h-11">
      <span className="flex h-7 items-center">
        <input {...props} aria-describedby={help ? helpId : undefined} className={boxClassName} />
      </span>
      <span className="min-w-0 pt-0.5">
        <span>{label}</span>
        {help && (
          <span id={helpId} className="block text-sm text-faint">
            {help}
          </span>
        )}
      </span>
    </label>
  );
}
