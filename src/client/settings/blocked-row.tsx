import { useState } from 'react';
import type { BlockedPerson } from '../../shared/blocks.ts';
import { useUnblock } from '../blocks/use-unblock.ts';
import { useZone } from '../conversations/use-zone.ts';
import { dayAndYear } from '../conversations/when.ts';
import { isolated } from '../i18n/isolated.ts';
import { joined } from '../i18n/joined.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';

/** One person who is blocked, since when, and, for a reader of several schools, where. */
export function BlockedRow({ rows }: { rows: [BlockedPerson, ...BlockedPerson[]] }) {
  const t = useTranslate();
  const locale = useLocale();
  const { memberships } = useMe();
  const unblock = useUnblock();
  const [busy, setBusy] = useState(false);
  const [one] = rows;
  const schools = memberships.filter(({ establishment }) =>
    rows.some(({ establishmentId }) => establishmentId === establishment.id),
  );
  const names = schools.map(({ establishment }) => establishment.name);
  const zone = useZone(one.establishmentId);
  const goBack = async () => {
    setBusy(true);
    await unblock(one);
    setBusy(false);
  };
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <Avatar name={one.name} seed={one.userId} photo={one.photo} />
      <span className="min-w-32 flex-1">
        <bdi className="block font-medium wrap-anywhere">{one.name}</bdi>
        <span className="block text-sm text-soft">
          <span>{t('blocked.since', { date: dayAndYear(one.blockedAt, locale, zone) })}</span>
          {memberships.length > 1 && <span>{` · ${joined(names, locale)}`}</span>}
        </span>
      </span>
      <Button
        variant="secondary"
        size="small"
        busy={busy}
        aria-label={t('blocked.undo', { name: isolated(one.name) })}
        onClick={() => void goBack()}
      >
        {t('block.undo')}
      </Button>
    </li>
  );
}
