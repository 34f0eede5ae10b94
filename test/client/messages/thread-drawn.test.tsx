import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler } from 'react';
import { expect, test } from 'vitest';
import { Composer } from '../../../src/client/messages/composer.tsx';
import { Thread } from '../../../src/client/messages/thread.tsx';
import { box } from '../chat.tsx';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { conversation } from '../people.ts';

test('[CLIENT260] no letter that one types has anything of the thread drawn anew', async () => {
  const open = conversation();
  const stand = newStand(schoolAnswers({ conversations: [open] }));
  const drawn: string[] = [];
  show(
    <>
      <Profiler id="thread" onRender={(id) => drawn.push(id)}>
        <Thread conversation={open} />
      </Profiler>
      <Composer conversation={open} />
    </>,
    stand,
  );
  await within(await screen.findByRole('log')).findByText('Message n° 3');
  await userEvent.type(await box(), 'B');
  const before = drawn.length;
  await userEvent.type(await box(), 'onjour');
  expect((await box()).value).toBe('Bonjour');
  expect(drawn.slice(before)).toEqual([]);
  expect(before).toBeGreaterThan(0);
});
