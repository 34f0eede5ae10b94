import { roles } from '../../../shared/public.ts';
import type { Role } from '../../../shared/public.ts';
import type { ByRole } from '../../../shared/school-settings.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Switch } from '../../ui/choice.tsx';

type Props = {
  /** Where the card says it already there is none. */
  label?: string;
  value: ByRole;
  /** Why a role cannot be changed. */
  fixed?: Partial<Record<Role, string>>;
  onChange(value: ByRole): void;
};

/** On or off for each role. */
export function RoleSwitches({ label, value, fixed = {}, onChange }: Props) {
  const t = useTranslate();
  return (
    <fieldset className="min-w-0 px-5 py-3">
      {label && <legend className="pt-3 text-sm font-semibold">{label}</legend>}
      {roles.map((role) => (
        <Switch
          key={role}
          label={t(`adminRules.as.${role}`)}
          help={fixed[role]}
          disabled={fixed[role] !== undefined}
          checked={value[role]}
          onChange={(event) => onChange({ ...value, [role]: event.currentTarget.checked })}
        />
      ))}
    </fieldset>
  );
}
