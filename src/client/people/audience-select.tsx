import { useState } from 'react';
import { isStaff } from '../../shared/may.ts';
import type { Audience } from '../../shared/families.ts';
import type { Contact } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { sentenceOf } from '../live/outcome.ts';
import { useMe } from '../session/use-me.ts';
import { trpc } from '../trpc.ts';
import { PlainSelect } from '../ui/plain-select.tsx';
import { useToast } from '../ui/use-toast.ts';

const halves = ['students', 'families'] as const;

type Props = { establishmentId: string | undefined; onChooseAll(contacts: Contact[]): void };

/** For staff: a whole class at once, or its families. Each stands there with how many they are; those to whom one may not write are left out. */
export function AudienceSelect({ establishmentId, onChooseAll }: Props) {
  const t = useTranslate();
  const toast = useToast();
  const { memberships } = useMe();
  const [busy, setBusy] = useState(false);
  const { client } = trpc.useUtils();
  const enabled = memberships.some(({ role }) => isStaff(role));
  const { data = [] } = trpc.audiences.useQuery(establishmentId === undefined ? {} : { establishmentId }, { enabled });
  const choose = async (audience: Audience, of: (typeof halves)[number]) => {
    setBusy(true);
    try {
      const { establishmentId: school, classId } = audience;
      onChooseAll(await client.audience.query({ establishmentId: school, classId, of }));
    } catch (error) {
      toast({ tone: 'danger', text: t(sentenceOf(error)) });
    }
    setBusy(false);
  };
  const options = data.flatMap((audience) =>
    halves.filter((of) => audience[of] > 0).map((of) => ({ audience, of, value: `${of} ${audience.classId}` })),
  );
  if (options.length === 0) return null;
  return (
    <PlainSelect
      aria-label={t('audience.add')}
      value=""
      disabled={busy}
      className="mx-5 mb-3"
      onChange={(event) => {
        const chosen = options.find(({ value }) => value === event.target.value);
        if (chosen) void choose(chosen.audience, chosen.of);
      }}
    >
      <option value="">{t('audience.add')}</option>
      {options.map(({ audience, of, value }) => (
        <option key={value} value={value}>
          {t(`audience.${of}`, { class: isolated(audience.name), count: audience[of] })}
        </option>
      ))}
    </PlainSelect>
  );
}
