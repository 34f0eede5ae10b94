import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { isStaff } from '../../../shared/may.ts';
import type { Contact, Named } from '../../../shared/public.ts';
import { PeopleChips } from '../../conversations/people-chips.tsx';
import { useTranslate } from '../../i18n/use-translate.ts';
import { useBusyAttempt } from '../../messages/use-busy-attempt.ts';
import { ContactSearch } from '../../people/contact-search.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type Props = { establishmentId: string; staff: readonly Named[]; onShare(staff: string[]): Promise<void> };

/** With which of the staff a draft is shared, chosen and then agreed to. */
export function ShareButton(props: Props) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <Users aria-hidden="true" className="size-4" />
        <span>{t('drafts.share')}</span>
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('drafts.share')}>
        {isOpen && <Chooser {...props} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function Chooser({ establishmentId, staff, onShare, onDone }: Props & { onDone(): void }) {
  const t = useTranslate();
  const [people, setPeople] = useState<readonly Named[]>(staff);
  const [searching, setSearching] = useState(false);
  const [busy, start] = useBusyAttempt();
  const without = (userId: string) => people.filter((one) => one.userId !== userId);
  const toggle = ({ userId, name }: Contact) =>
    setPeople(without(userId).length < people.length ? without(userId) : [...people, { userId, name }]);
  const share = async () => {
    await onShare(people.map(({ userId }) => userId));
    onDone();
  };
  return (
    <div className="space-y-4 p-5 pt-1">
      <p className="text-soft">{t('drafts.shareText')}</p>
      <PeopleChips people={people} onRemove={(userId) => setPeople(without(userId))} />
      <div className="flex flex-wrap justify-between gap-2">
        <Button variant="secondary" onClick={() => setSearching(true)}>
          <UserPlus aria-hidden="true" className="size-4" />
          <span>{t('drafts.add')}</span>
        </Button>
        <Button busy={busy} disabled={people.length + staff.length === 0} onClick={() => start(share)}>
          {t('drafts.doShare')}
        </Button>
      </div>
      <ContactSearch
        open={searching}
        title={t('drafts.add')}
        establishmentId={establishmentId}
        chosen={people.map(({ userId }) => ({ establishmentId, userId }))}
        reasonAgainst={({ role }) => (isStaff(role) ? null : t('announcement.draftStaff'))}
        doneLabel={t('announcing.chosen')}
        onClose={() => setSearching(false)}
        onChoose={toggle}
      />
    </div>
  );
}
