import { X } from 'lucide-react';
import { useState } from 'react';
import type { RolloverPreview } from '../../../shared/classes.ts';
import type { Contact } from '../../../shared/public.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { ContactPicker } from '../../people/contact-picker.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';
import { useSchool } from '../school.ts';
import type { Changes } from './changes.ts';

type Props = { preview: RolloverPreview; changes: Changes; onChange(changes: Changes): void };
type Student = RolloverPreview['students'][number];

/** Who repeats a year, changes classes or leaves, although their class goes on. */
export function PlannedStudents({ preview, changes, onChange }: Props) {
  const t = useTranslate();
  const [adding, setAdding] = useState(false);
  const { students, made } = preview;
  const set = (userId: string, next: Student['next'] | 'as their class') => {
    const others = preview.plan.students.filter((one) => one.userId !== userId);
    onChange({ ...changes, students: next === 'as their class' ? others : [...others, { userId, next }] });
  };
  const choose = ({ userId }: Contact) => {
    setAdding(false);
    set(userId, null);
  };
  return (
    <Card
      title={t('admin.years.students')}
      action={
        <Button variant="quiet" size="small" onClick={() => setAdding(true)}>
          {t('admin.classes.add')}
        </Button>
      }
    >
      <p className="px-5 pb-3 text-sm text-soft">{t('admin.years.studentsText')}</p>
      <ul className="divide-y divide-line px-2 pb-2 empty:hidden">
        {students.map((student) => (
          <li key={student.userId} className="flex flex-wrap items-center gap-3 px-3 py-2">
            <span className="min-w-0 flex-1 basis-40">
              <bdi className="block font-medium">{student.name}</bdi>
              <bdi className="block text-sm text-faint">{student.className}</bdi>
            </span>
            <PlainSelect
              aria-label={t('admin.years.becomesOf', { name: isolated(student.name) })}
              value={student.next?.name ?? ''}
              onChange={({ target }) => {
                const found = made.find(({ name }) => name === target.value);
                set(student.userId, found ? { name: found.name, level: found.level } : null);
              }}
            >
              <option value="">{t('admin.years.leaves')}</option>
              {made.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </PlainSelect>
            <IconButton
              label={t('admin.years.asClass', { name: isolated(student.name) })}
              icon={X}
              onClick={() => set(student.userId, 'as their class')}
            />
          </li>
        ))}
      </ul>
      <Choosing open={adding} preview={preview} onClose={() => setAdding(false)} onChoose={choose} />
    </Card>
  );
}

type ChoosingProps = { open: boolean; preview: RolloverPreview; onClose(): void; onChoose(contact: Contact): void };

function Choosing({ open, preview, onClose, onChoose }: ChoosingProps) {
  const t = useTranslate();
  const { id } = useSchool();
  const named = new Set(preview.students.map(({ userId }) => userId));
  const reasonAgainst = ({ userId, role, classes }: Contact) => {
    if (role !== 'student' || classes.length === 0) return t('admin.years.noClass');
    return named.has(userId) ? t('admin.years.alreadyNamed') : null;
  };
  return (
    <Dialog open={open} onClose={onClose} title={t('admin.years.chooseStudent')}>
      <ContactPicker establishmentId={id} reasonAgainst={reasonAgainst} onChoose={onChoose} />
    </Dialog>
  );
}
