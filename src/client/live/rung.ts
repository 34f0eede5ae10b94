import type { QueryKey } from '@tanstack/react-query';
import type { AccountEvent } from '../../shared/public.ts';
import { pushDevicesKey } from '../push/devices-key.ts';
import type { Live } from './live.ts';
import type { Rung } from './follow-account.ts';

/** What each word of the bell has asked again, by the beginning of its key: what is on the screen at once, the rest when it is looked at. */
const asked: Partial<Record<AccountEvent['what'], QueryKey[]>> = {
  preferences: [[['account', 'preferences']]],
  blocks: [[['blockedPeople']]],
  job: [[['admin', 'jobs']], [['admin', 'rosterPlan']], [['admin', 'rosters']]],
  me: [[['account', 'profile']], [['account', 'emailChange']]],
  sessions: [[['auth', 'sessions']], pushDevicesKey],
  devices: [[['auth', 'sessions']], pushDevicesKey],
  export: [[['account', 'export']]],
  scheduled: [[['scheduledMessages']]],
  announcements: [[['announcements']]],
  availability: [[['availabilityIn']], [['account', 'availability']]],
  toldNow: [[['toldNow']]],
  settings: [
    [['account', 'profile']],
    [['admin', 'school']],
    [['admin', 'settings']],
    [['admin', 'safeguarding']],
    [['admin', 'closedDays']],
  ],
};

export function askWhatRang({ queryClient }: Pick<Live, 'queryClient'>, rung: Rung): void {
  for (const [what, keys] of Object.entries(asked) as [AccountEvent['what'], QueryKey[]][]) {
    if (!rung.has(what) && !rung.has('all')) continue;
    for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
  }
}
