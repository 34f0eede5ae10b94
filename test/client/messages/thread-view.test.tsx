import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Translations } from '../../../src/client/i18n/translations.tsx';
import { newEntries } from '../../../src/client/messages/entry.ts';
import { newDays } from '../../../src/client/messages/grouping.ts';
import { ThreadView } from '../../../src/client/messages/thread-view.tsx';
import { conversation, ids, message } from '../people.ts';
import { words } from '../sentences.ts';

test('[CLIENT91] a thread is shown to somebody who takes no part in it, without anything of their own in it', () => {
  const items = [message(1), message(2, { authorId: ids.me, body: 'De Leïla' })];
  const entries = newEntries(items, [], conversation(), 'id of the head');
  const nothing = () => undefined;
  render(
    <Translations {...words('fr')}>
      <ThreadView
        window={{ items, hasBefore: false, hasAfter: false }}
        label="Messages signalés"
        paging={{ busy: null, failed: null, ready: true, more: nothing, retry: nothing }}
        isLoaded
        reader={null}
        days={newDays(entries, null)}
        named
        myId={null}
        unreadFrom={null}
        zone="Europe/Paris"
        nameOfAuthor={(userId) => userId.replace('id of ', '')}
        onTrim={nothing}
        onNewest={nothing}
      >
        {null}
      </ThreadView>
    </Translations>,
  );
  const log = within(screen.getByRole('log', { name: 'Messages signalés' }));
  expect(log.getAllByRole('article').map(({ textContent }) => textContent?.includes('Vous'))).toEqual([false, false]);
  expect(log.getByText('De Leïla')).toBeDefined();
  expect(log.queryByRole('img', { name: /Envoyé|Lu/ })).toBeNull();
  expect(screen.queryByRole('separator')).toBeNull();
});
