import type { RosterPlan } from '../../../shared/roster.ts';
import { dayAndClock } from '../../conversations/when.ts';
import { useNow } from '../../conversations/use-now.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useSchool } from '../school.ts';

/** Takes an import back, as long as that is possible; when it is over, the button says so. */
export function UndoPlan({ plan: { planId, undoUntil } }: { plan: RosterPlan }) {
  const t = useTranslate();
  const locale = useLocale();
  const confirm = useConfirm();
  const utils = trpc.useUtils();
  const now = useNow();
  const { id: establishmentId, timezone } = useSchool();
  const { mutateAsync } = trpc.admin.undoRoster.useMutation();
  const isOver = !undoUntil || undoUntil.getTime() <= now;
  const undo = async () => {
    await mutateAsync({ establishmentId, planId });
    await utils.admin.rosterPlan.invalidate();
  };
  const ask = () =>
    void confirm({
      title: t('import.undo.title'),
      text: undoUntil && t('import.undo.text', { date: dayAndClock(undoUntil, locale, timezone) }),
      doLabel: t('import.undo'),
      act: undo,
    });
  return (
    <ReasonedButton variant="secondary" fault={isOver ? t('roster.undoOver') : null} onPress={ask}>
      {t('import.undo')}
    </ReasonedButton>
  );
}
