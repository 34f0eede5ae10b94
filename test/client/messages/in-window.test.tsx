import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePictures } from '../../../src/client/files/use-pictures.ts';
import { messagesKey } from '../../../src/client/messages/cache.ts';
import { useHeld } from '../../../src/client/messages/use-held.ts';
import type { Window } from '../../../src/client/messages/window.ts';
import { newStand, show } from '../live-stage.tsx';
import { message } from '../people.ts';

let answers = 0;

function Thread() {
  useQuery<Window>({
    queryKey: messagesKey('conversation'),
    queryFn: () => ({ items: [message(1, { body: `Réponse ${(answers += 1)}` })], hasBefore: false, hasAfter: false }),
  });
  return null;
}

function Beside() {
  usePictures('conversation', []);
  return <p>{useHeld('conversation', message(1).id)?.body}</p>;
}

test('[CLIENT37] what looks at the messages that are held leaves it to the thread how they are fetched anew', async () => {
  const stand = newStand({});
  show(
    <>
      <Thread />
      <Beside />
    </>,
    stand,
  );
  await screen.findByText('Réponse 1');
  await stand.live.queryClient.refetchQueries({ queryKey: messagesKey('conversation') });
  await waitFor(() => expect(screen.getByText('Réponse 2')).toBeDefined());
});
