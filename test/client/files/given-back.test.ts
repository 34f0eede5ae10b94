import { expect, test } from 'vitest';
import { newChosenFiles } from '../../../src/client/files/chosen-files.ts';
import { atEnd, pass } from '../fake-time.ts';
import { memoryKeep, newTabs } from '../memory-keep.ts';
import { ids } from '../people.ts';

const described = { id: 'plan', name: 'plan.pdf', size: 3, mediaType: 'application/pdf' };

test('[CLIENT162] what is taken back stands beside the draft in every tab, also in those that knew the file before', async () => {
  const [kept, tab] = [new Map<string, unknown>(), newTabs()];
  const open = async () => {
    const files = newChosenFiles(memoryKeep(kept, tab()), ids.me);
    atEnd(files.follow());
    await files.ready;
    return files;
  };
  const tabs = [await open(), await open()] as const;
  const [one, other] = tabs;
  one.add({ ...described, conversationId: 'conversation', reason: null }, new Blob(['abc']));
  await pass(10);
  one.sent(['plan']);
  // Before it has heard of it.
  other.change('plan', { received: 3 });
  await pass(10);
  expect(tabs.map(({ store }) => store.get())).toEqual([[], []]);
  expect(kept.size).toBe(0);
  one.giveBack({ conversationId: 'conversation' }, [described]);
  await pass(10);
  for (const { store } of [...tabs, await open()])
    expect(store.get()).toMatchObject([{ id: 'plan', state: 'here', received: 3, conversationId: 'conversation' }]);
  other.remove(['plan']);
  await pass(10);
  expect([one.store.get(), kept.size]).toEqual([[], 0]);
});
