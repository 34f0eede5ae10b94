import type { PersonalSettings } from '../../shared/personal-settings.ts';
import type { PlainKey } from '../i18n/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Switch } from '../ui/choice.tsx';
import { useSavePersonal } from './use-save-personal.ts';

/** The values of a group that are on or off. */
export type Switched<Group extends keyof PersonalSettings> = {
  [Name in keyof PersonalSettings[Group]]: PersonalSettings[Group][Name] extends boolean ? Name : never;
}[keyof PersonalSettings[Group]] &
  string;

type Props<Group extends keyof PersonalSettings> = {
  group: Group;
  name: Switched<Group>;
  on: boolean;
  label: PlainKey;
  help?: PlainKey;
};

/** Something that the reader sets for themselves, on or off. */
export function PersonalSwitch<Group extends keyof PersonalSettings>({ group, name, on, label, help }: Props<Group>) {
  const t = useTranslate();
  const save = useSavePersonal();
  return (
    <div id={`${group}-${name}`}>
      <Switch
        label={t(label)}
        help={help && t(help)}
        checked={on}
        onChange={(event) => void save({ [group]: { [name]: event.target.checked } })}
      />
    </div>
  );
}
