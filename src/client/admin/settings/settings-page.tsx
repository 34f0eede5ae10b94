import { useState } from 'react';
import type { SchoolFacts } from '../../../shared/panel.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AdminPage } from '../admin-page.tsx';
import { fresh } from '../fresh.ts';
import { useSchool } from '../school.ts';
import { MailTest } from './mail-test.tsx';
import { SchoolCode } from './school-code.tsx';
import { SchoolForm } from './school-form.tsx';

/** What the school is called, in whose hours it lives, and by which code its people without an e-mail sign in. */
export function SettingsPage() {
  const t = useTranslate();
  const asked = trpc.admin.school.useQuery({ establishmentId: useSchool().id }, fresh);
  return (
    <AdminPage title={t('admin.settings')} text={t('school.text')} asked={asked}>
      {(school) => (
        <div className="max-w-xl space-y-8">
          <Named school={school} />
          <SchoolCode code={school.code} />
          <MailTest />
        </div>
      )}
    </AdminPage>
  );
}

/** What is being typed stays where another admin changes the same; they are told, and may look at it. */
function Named({ school }: { school: SchoolFacts }) {
  const t = useTranslate();
  const [{ seen, opened }, setSeen] = useState({ seen: school, opened: 0 });
  const isOlder = school.revision < seen.revision;
  const isSame = isOlder || (school.name === seen.name && school.timezone === seen.timezone);
  const show = (next: SchoolFacts) => setSeen({ seen: next, opened: opened + 1 });
  return (
    <div className="space-y-5">
      {!isSame && (
        <Notice tone="info" role="status">
          <p>{t('school.changed', { name: school.name })}</p>
          <Button variant="quiet" size="small" onClick={() => show(school)}>
            {t('school.changed.show')}
          </Button>
        </Notice>
      )}
      <SchoolForm
        key={opened}
        school={isSame && !isOlder ? school : seen}
        onSaved={(saved) => setSeen({ seen: saved, opened })}
        onUndone={show}
      />
    </div>
  );
}
