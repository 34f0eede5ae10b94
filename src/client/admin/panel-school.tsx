import { useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { Field } from '../ui/field.tsx';
import { NamedOptions } from '../ui/named-options.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { PlainSelect } from '../ui/plain-select.tsx';
import type { PanelPage } from './pages.ts';
import { schoolsOf } from './school-href.ts';
import { useChooseSchool, useSchool } from './school.ts';

/** Which school this is; whoever administers several chooses here, and the address keeps it. */
export function PanelSchool({ page }: { page: PanelPage }) {
  const t = useTranslate();
  const school = useSchool();
  const choose = useChooseSchool(page.segment);
  const schools = schoolsOf(useMe());
  if (schools.length < 2)
    return <OneLine className="font-semibold @4xl/panel:px-3 text-accent-ink">{school.name}</OneLine>;
  return (
    <Field label={t('admin.school')}>
      <PlainSelect value={school.id} onChange={(event) => choose(event.target.value)}>
        <NamedOptions all={schools} />
      </PlainSelect>
    </Field>
  );
}
