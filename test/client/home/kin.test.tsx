import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ConversationHeader } from '../../../src/client/conversations/conversation-header.tsx';
import { HomePage } from '../../../src/client/home/home-page.tsx';
import { Waiting } from '../../../src/client/teachers/waiting.tsx';
import { conversation, message, participant } from '../people.ts';
import { meAs, stage } from '../stage.tsx';

const agnes = meAs('Agnès', ['Collège Jules-Verne', 'teacher']);
const establishmentId = agnes.memberships[0]!.establishment.id;

function withParent(name: string, unread: number) {
  const last = { conversationId: name, authorId: `id of ${name}`, createdAt: new Date() };
  const participants = [participant('Agnès'), participant(name, { role: 'parent' })];
  return conversation({
    id: name,
    establishmentId,
    participants,
    lastMessage: message(4, last),
    lastReadSeq: 4 - unread,
  });
}

test('[FAMILY3] whose parents they are is asked once for all that a page shows of them', async () => {
  const items = [withParent('Leïla', 2), withParent('Nora', 0)];
  const kin = vi.fn<(input: { userIds: string[] }) => unknown>(({ userIds }) =>
    userIds.map((userId) => ({ userId, children: [{ userId: `child of ${userId}`, name: 'Noé', classes: ['6e B'] }] })),
  );
  stage(
    <main>
      <HomePage role="teacher" />
      <ConversationHeader
        conversation={items[1]!}
        myId={agnes.user.id}
        school={undefined}
        several={false}
        onBack={String}
        onSearch={String}
      />
      <Waiting conversations={items} myId={agnes.user.id} onOpen={String} />
    </main>,
    {
      me: agnes,
      answers: {
        conversations: () => ({ items, nextCursor: null, eventCursor: 'c' }),
        family: () => ({ children: [], classes: [] }),
        kin,
      },
    },
  );
  await waitFor(() => expect(screen.getAllByText(/Noé/).length).toBeGreaterThan(2));
  expect(kin.mock.calls.map(([{ userIds }]) => userIds)).toEqual([['id of Leïla', 'id of Nora']]);
});
