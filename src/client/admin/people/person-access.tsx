import { useState } from 'react';
import { dayAndYear } from '../../conversations/when.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { useMe } from '../../session/use-me.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useSchool } from '../school.ts';
import { AccessFacts } from './access-facts.tsx';
import { lastDayOf } from './last-day-of.ts';
import type { PersonPartProps } from './person-parts.ts';
import { SuspendPerson } from './suspend-person.tsx';
import { useDone } from './use-done.ts';

/** When the person was here, whether they may come, and until when not. */
export function PersonAccess({ person }: PersonPartProps) {
  const t = useTranslate();
  const [suspending, setSuspending] = useState(false);
  const fault = useMe().user.id === person.userId ? t('admin.notYourself') : null;
  const label = t(person.suspension ? 'people.suspend.change' : 'people.suspend');
  return (
    <Card title={t('people.access')}>
      <div className="space-y-5 px-5 pb-5">
        {person.suspension && <Suspended person={person} />}
        <AccessFacts person={person} />
        <div className="flex flex-wrap gap-2">
          {person.suspension && <Reinstate person={person} />}
          <ReasonedButton variant="secondary" fault={fault} onPress={() => setSuspending(true)}>
            {label}
          </ReasonedButton>
        </div>
      </div>
      <SuspendPerson person={person} open={suspending} onClose={() => setSuspending(false)} />
    </Card>
  );
}

function Suspended({ person: { suspension } }: PersonPartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { timezone } = useSchool();
  if (!suspension) return null;
  const since = dayAndYear(suspension.since, locale, timezone);
  const until = suspension.until && dayAndYear(lastDayOf(suspension.until), locale, timezone);
  return (
    <p className="rounded-xl bg-warn-soft px-3.5 py-3 text-pretty text-warn-ink forced-colors:border">
      {until
        ? t('people.suspendedFromTo', { from: since, to: until })
        : t(suspension.because === 'left' ? 'people.leftSince' : 'people.suspendedSince', { date: since })}
    </p>
  );
}

function Reinstate({ person }: PersonPartProps) {
  const t = useTranslate();
  const { explain } = useUi();
  const toast = useToast();
  const done = useDone(person);
  const { establishmentId, userId } = person;
  const { mutate, isPending } = trpc.admin.reinstate.useMutation({
    onSuccess: () => done(t('people.reinstated', { count: 1 })),
    onError: (error) => toast({ tone: 'danger', text: explain(error, 'action').text }),
  });
  return (
    <Button busy={isPending} onClick={() => mutate({ establishmentId, userId })}>
      {t('people.reinstate')}
    </Button>
  );
}
