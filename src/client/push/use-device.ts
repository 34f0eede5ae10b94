import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { useToast } from '../ui/use-toast.ts';
import { pushDevicesKey } from './devices-key.ts';
import { turnOn } from './turn-on.ts';
import { unsubscribeHere } from './unsubscribe.ts';
import { setOffHere } from './wishes.ts';

/** Whether this browser is one of the reader's devices, and a press that makes it one, or no longer one. Null: it is not known yet. */
export function useDevice() {
  const t = useTranslate();
  const toast = useToast();
  const live = useLive();
  const [busy, setBusy] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const devices = trpc.account.pushDevices.useQuery(undefined, { staleTime: 0 });
  const isOn = devices.data ? devices.data.some(({ current }) => current) : null;
  const doing = async (act: () => Promise<void>) => {
    setBusy(true);
    await act().catch((error: unknown) => toast({ tone: 'danger', text: t(sentenceOf(error)) }));
    await live.queryClient.invalidateQueries({ queryKey: pushDevicesKey });
    setBusy(false);
  };
  return {
    devices,
    isOn,
    busy,
    isRefused,
    turnOn: () => void doing(async () => setRefused((await turnOn(live)) === 'refused')),
    turnOff: () =>
      void doing(async () => {
        setOffHere(live.myId, true);
        await unsubscribeHere(live.client);
      }),
    remove: (id: string) => void doing(() => live.client.account.removePushDevice.mutate({ id })),
  };
}

export type OwnDevice = ReturnType<typeof useDevice>;
