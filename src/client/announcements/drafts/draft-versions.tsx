import type { AnnouncementDraft } from '../../../shared/announcement-drafts.ts';
import { useZone } from '../../conversations/use-zone.ts';
import { dayYearAndClock } from '../../conversations/when.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { useBusyAttempt } from '../../messages/use-busy-attempt.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';

type Version = AnnouncementDraft['versions'][number];
type Props = {
  draft: AnnouncementDraft;
  newer: Version | undefined;
  isChanged: boolean;
  onSee(version: number): Promise<void>;
};

/** Who saved it when; an earlier version is put into the form again, and what is not saved there is saved before. */
export function DraftVersions({ draft, newer, isChanged, onSee }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(draft.establishmentId);
  const [busy, start] = useBusyAttempt();
  const words = ({ savedBy, savedAt }: Version) => ({
    name: isolated(savedBy.name),
    time: dayYearAndClock(savedAt, locale, zone),
  });
  return (
    <>
      {newer && (
        <Notice tone="info" role="status">
          <p>{t('drafts.newer', words(newer))}</p>
          <p className="pt-2">
            <Button variant="secondary" size="small" busy={busy} onClick={() => start(() => onSee(newer.version))}>
              {t('drafts.see')}
            </Button>
          </p>
        </Notice>
      )}
      <Field label={t('drafts.versions')} help={isChanged && t('drafts.unsaved')}>
        <PlainSelect
          data-apart=""
          value=""
          disabled={busy}
          onChange={({ target }) => start(() => onSee(Number(target.value)))}
        >
          <option value="">{t('drafts.savedBy', words(draft.versions[0]!))}</option>
          {draft.versions.slice(1).map((one) => (
            <option key={one.version} value={one.version}>
              {t('drafts.savedBy', words(one))}
            </option>
          ))}
        </PlainSelect>
      </Field>
    </>
  );
}
