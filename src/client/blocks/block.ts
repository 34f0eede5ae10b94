import { getQueryKey } from '@trpc/react-query';
import type { BlockedPerson } from '../../shared/blocks.ts';
import type { Locale } from '../../shared/locales.ts';
import { isolated } from '../i18n/isolated.ts';
import { loadSentences } from '../i18n/load.ts';
import { newTranslate } from '../i18n/new-translate.ts';
import type { Translate } from '../i18n/text.ts';
import type { Live } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import type { Confirm } from '../ui/use-confirm.ts';
import type { Toast } from '../ui/use-toast.ts';

type Person = { userId: string; name: string };
export type Blocking = { t: Translate; locale: Locale; live: Live; toast: Toast; confirm: Confirm };

/** Whom the reader has blocked, as far as it has been asked. */
export function knownBlocked({ queryClient }: Live): BlockedPerson[] | undefined {
  return queryClient.getQueryData<BlockedPerson[]>(blockedKey);
}

/** Asks before somebody is blocked; that a conversation changes with it is heard. */
export async function block(by: Blocking, person: Person): Promise<void> {
  try {
    // No page should wait for the words of what few people ever do.
    const say = newTranslate(by.locale, await loadSentences(by.locale, ['settings']));
    await by.confirm({
      title: say('block.title', { name: isolated(person.name) }),
      text: say('block.text'),
      doLabel: say('block.do'),
      act: () => set(by.live, person, true),
    });
  } catch (error) {
    fail(by, error, () => void block(by, person));
  }
}

/** Lets somebody speak again, without a question. */
export async function unblock(by: Omit<Blocking, 'confirm' | 'locale'>, person: Person): Promise<void> {
  try {
    await set(by.live, person, false);
  } catch (error) {
    fail(by, error, () => void unblock(by, person));
  }
}

const blockedKey = getQueryKey(trpc.blockedPeople, undefined, 'query');

async function set({ client, queryClient }: Live, { userId }: Person, on: boolean): Promise<void> {
  await client.blockPerson.mutate({ userId, on });
  await queryClient.invalidateQueries({ queryKey: blockedKey });
}

function fail({ t, toast }: Pick<Blocking, 't' | 'toast'>, error: unknown, again: () => void): void {
  toast({ tone: 'danger', text: t(sentenceOf(error)), action: { label: t('ui.retry'), onPress: again } });
}
