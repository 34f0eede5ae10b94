import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { conversation, ids, message } from '../people.ts';

const body = '**Sortie** : https://moulin.example/plan_du_moulin';
const plain = 'Sortie : https://moulin.example/plan_du_moulin';

/** As on a page that has just come: what finds addresses has not. */
async function freshPage() {
  vi.resetModules();
  const { newStand, show } = await import('../live-stage.tsx');
  return { stand: newStand({}), show };
}

test('[CLIENT120] a message stands as it was written until its addresses can be found, and is then drawn anew', async () => {
  const { stand, show } = await freshPage();
  const { FormattedText } = await import('../../../src/client/formatting/formatted-text.tsx');
  const { container } = show(<FormattedText body={body} mine={false} />, stand);
  expect(container.textContent).toBe(body);
  expect(screen.queryByRole('link')).toBeNull();
  await screen.findByRole('link');
  expect(container.textContent).toBe(plain);
});

test('[CLIENT120] so does its beginning in the list of conversations, and where it is quoted', async () => {
  const { stand, show } = await freshPage();
  const { Preview } = await import('../../../src/client/conversations/preview.tsx');
  const { Quote } = await import('../../../src/client/messages/quote.tsx');
  const said = message(1, { body });
  show(
    <>
      <Preview conversation={conversation({ lastMessage: said })} myId={ids.me} draft="" pending={null} typing={[]} />
      <Quote quoted={said} name="Claire" onMine={false} />
    </>,
    stand,
  );
  expect(screen.getAllByText(body)).toHaveLength(2);
  await vi.waitFor(() => expect(screen.getAllByText(plain)).toHaveLength(2));
});
