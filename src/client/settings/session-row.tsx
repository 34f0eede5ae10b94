import { Monitor, Smartphone } from 'lucide-react';
import type { OwnSession } from '../../shared/account.ts';
import { dayAndYear, dayYearAndClock, shortWhen } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import { deviceName } from './session-words.ts';

type Props = { session: OwnSession; nowMs: number; onEnd(): void };

/** One place where the account is open: by what, since when, when it was last used, and whether it is near. */
export function SessionRow({ session, nowMs, onEnd }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const { system, createdAt, usedAt, expiresAt, near, told, current } = session;
  const Icon = system === 'android' || system === 'iphone' || system === 'ipad' ? Smartphone : Monitor;
  const name = deviceName(session, t);
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <Icon aria-hidden="true" className="size-6 shrink-0 text-soft" />
      <div className="min-w-40 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span>{name}</span>
          {current && <Tag tone="accent">{t('devices.this')}</Tag>}
        </p>
        <p className="text-sm text-soft">{t('devices.since', { date: dayYearAndClock(createdAt, locale) })}</p>
        {!current && (
          <p className="text-sm text-soft">{t('devices.used', { time: shortWhen(usedAt, nowMs, locale) })}</p>
        )}
        {told && <p className="text-sm text-soft">{t('devices.told', { date: dayAndYear(expiresAt, locale) })}</p>}
        {!current && near !== null && <p className="text-sm text-soft">{t(near ? 'devices.near' : 'devices.far')}</p>}
      </div>
      {!current && (
        <Button variant="secondary" size="small" aria-label={t('devices.end.of', { name })} onClick={onEnd}>
          {t('devices.end')}
        </Button>
      )}
    </li>
  );
}
