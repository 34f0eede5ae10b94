import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { PushDevice } from '../../shared/notices.ts';
import { dayAndYear, dayYearAndClock } from '../conversations/when.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import type { OwnDevice } from '../push/use-device.ts';
import { Card } from '../ui/card.tsx';
import { IconButton } from '../ui/icon-button.tsx';

/** Every device that tells its reader, and a way to end that for those that are lost or somebody else's by now. */
export function PushDevices({ device: { devices, remove } }: { device: OwnDevice }) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(list);
  return (
    <Card title={t('push.devices')}>
      <div ref={list} id="push-devices" tabIndex={-1} {...keptFocus} className="px-5 pb-4 outline-none">
        <Answered asked={devices}>
          {(all) =>
            all.length === 0 ? (
              <p className="text-soft">{t('push.devices.none')}</p>
            ) : (
              <>
                <p className="text-sm text-pretty text-soft">{t('push.devices.text')}</p>
                <ul className="divide-y divide-line">
                  {all.map((one) => (
                    <DeviceRow key={one.id} one={one} onRemove={() => remove(one.id)} />
                  ))}
                </ul>
              </>
            )
          }
        </Answered>
      </div>
    </Card>
  );
}

function DeviceRow({ one, onRemove }: { one: PushDevice; onRemove(): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const { device, since, lastSuccessAt, failure, current } = one;
  return (
    <li className="flex items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          <bdi>{device}</bdi>
          {current && <span className="text-sm font-normal text-soft">{` · ${t('push.here')}`}</span>}
        </p>
        <p className="text-sm text-soft">
          <span>{t('push.device.since', { date: dayAndYear(since, locale) })}</span>
          {lastSuccessAt && (
            <span>{` · ${t('push.device.last', { date: dayYearAndClock(lastSuccessAt, locale) })}`}</span>
          )}
        </p>
        {failure && <p className="text-sm text-danger-ink">{t('push.device.failing')}</p>}
      </div>
      <IconButton icon={Trash2} label={t('push.device.remove', { name: isolated(device) })} onClick={onRemove} />
    </li>
  );
}
