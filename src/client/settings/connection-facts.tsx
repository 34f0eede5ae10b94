import type { ReactNode } from 'react';
import { dayYearAndClock } from '../conversations/when.ts';
import { tags } from '../i18n/tags.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { liveAddress } from '../live/address.ts';
import { connectionLooks } from '../live/connection-looks.ts';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';

/** The state of the connection, since when, how fast the server answers, where it is, and what waits to be sent. */
export function ConnectionFacts() {
  const t = useTranslate();
  const locale = useLocale();
  const { connection, outbox } = useLive();
  const state = useStore(connection.state, (value) => value);
  const latencyMs = useStore(connection.latencyMs, (value) => value);
  const waiting = useStore(outbox.store, (entries) => entries.length);
  const { icon: Icon, look } = connectionLooks[state];
  const ms = new Intl.NumberFormat(tags[locale], { style: 'unit', unit: 'millisecond' });
  const answers = state === 'connected' && latencyMs !== null ? ms.format(Math.max(1, latencyMs)) : '–';
  return (
    <dl className="grid gap-x-6 gap-y-2 @md:grid-cols-[auto_1fr]" data-connection={state}>
      <Fact id="connection-state" name={t('connection.state')}>
        <span
          className={`inline-flex items-center gap-1.5 rounded-full text-sm font-semibold ${state === 'connected' ? '' : 'px-2.5 py-0.5'} ${look}`}
        >
          <Icon aria-hidden="true" className="size-4" />
          <span>{t(`live.${state}`)}</span>
        </span>
      </Fact>
      <Fact id="connection-since" name={t('connection.since')}>
        {dayYearAndClock(connection.since, locale)}
      </Fact>
      <Fact id="connection-latency" name={t('connection.latency')}>
        {answers}
      </Fact>
      <Fact id="connection-address" name={t('connection.address')}>
        <span dir="ltr" className="wrap-anywhere">
          {liveAddress()}
        </span>
      </Fact>
      <Fact id="connection-waiting" name={t('connection.waiting')}>
        {waiting === 0 ? t('connection.waiting.none') : t('live.waiting', { count: waiting })}
      </Fact>
    </dl>
  );
}

function Fact({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm font-semibold">{name}</dt>
      <dd id={id} className="text-soft">
        {children}
      </dd>
    </>
  );
}
