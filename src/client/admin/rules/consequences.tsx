import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { roles } from '../../../shared/public.ts';
import type { Role } from '../../../shared/public.ts';
import { placesOf, settingsWith } from '../../../shared/school-settings.ts';
import type { SettingsPatch } from '../../../shared/school-settings.ts';
import type { Consequences as Counted, RevisedSettings } from '../../../shared/told-settings.ts';
import type { Translate } from '../../i18n/text.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { askAgain } from '../../live/ask-again.ts';
import { isFailing } from '../../live/is-failing.ts';
import { useLive } from '../../live/live.ts';
import { useLater } from '../../people/use-later.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { placeWords } from './place-words.ts';

/** So long after the last choice: each count looks at the whole school. */
const pauseMs = 500;

/** What a change would come to, in people and conversations, as the server counts it with what will decide. */
export function Consequences({ held, patch }: { held: RevisedSettings; patch: SettingsPatch }) {
  const t = useTranslate();
  const locale = useLocale();
  const { client, queryClient } = useLive();
  const { establishmentId, revision } = held;
  const text = JSON.stringify(patch);
  const asked = useLater(text, pauseMs);
  const queryKey = ['admin', 'previewSettings', establishmentId, revision, asked];
  const counted = useQuery({
    queryKey,
    queryFn: () => {
      const settings = JSON.parse(asked) as SettingsPatch;
      return client.admin.previewSettings.query({ establishmentId, settings });
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const isOld = asked !== text || counted.isPlaceholderData;
  const was = placesOf(held.settings);
  const changes = [...placesOf(settingsWith(held.settings, patch))].filter(
    ([place, value]) => JSON.stringify(was.get(place)) !== JSON.stringify(value),
  );
  const withPeople = (place: string, name: string) => {
    const role = roleOfPlace(place);
    return role && counted.data ? t('adminRules.people', { name, count: counted.data.people[role] }) : name;
  };
  return (
    <div>
      <h2 className="font-semibold">{t('adminRules.consequences')}</h2>
      <ul className="text-sm text-soft">
        {changes.map(([place, value]) => (
          <li key={place}>{withPeople(place, changeText(place, was.get(place), value, t, locale))}</li>
        ))}
      </ul>
      {isFailing(counted) ? (
        <ErrorNote onRetry={() => askAgain(queryClient, { queryKey })}>{t('adminRules.countFailed')}</ErrorNote>
      ) : (
        <ul
          aria-live="polite"
          aria-busy={isOld}
          className={`mt-2 list-disc ps-5 ${isOld ? 'text-faint' : 'font-medium'}`}
        >
          {counted.data ? (
            sentencesOf(counted.data, t).map((sentence) => <li key={sentence}>{sentence}</li>)
          ) : (
            <li>{t('adminRules.counting')}</li>
          )}
        </ul>
      )}
    </div>
  );
}

/** One setting, from what to what. */
export function changeText(place: string, before: unknown, after: unknown, ...[t, locale]: PlaceArguments): string {
  const { name, valueOf } = placeWords(place, t, locale);
  return t('adminRules.change', { name, first: valueOf(before), second: valueOf(after) });
}
type PlaceArguments = [t: Translate, locale: ReturnType<typeof useLocale>];

/** Whom a setting is about that is about one role; whom a cell of the table moves is counted by itself. */
function roleOfPlace(place: string): Role | null {
  if (place === 'studentWriting') return 'student';
  const [setting, role] = place.split('.');
  return setting === 'contactRules' ? null : (roles.find((one) => one === role) ?? null);
}

function sentencesOf({ contacts, conversations }: Counted, t: Translate): string[] {
  const sentences = contacts.flatMap(({ from, to, gaining, losing }) => {
    const who = { first: t(`adminRules.as.${from}`), second: t(`adminRules.to.${to}`) };
    return [
      ...(gaining > 0 ? [t('adminRules.gaining', { count: gaining, ...who })] : []),
      ...(losing > 0 ? [t('adminRules.losing', { count: losing, ...who })] : []),
    ];
  });
  const { silenced, opened, isWhole } = conversations;
  if (silenced > 0) sentences.push(t('adminRules.silenced', { count: silenced }));
  if (opened > 0) sentences.push(t('adminRules.opened', { count: opened }));
  if (!isWhole) sentences.push(t('adminRules.atLeast'));
  return sentences.length === 0 ? [t('adminRules.noConsequence')] : sentences;
}
