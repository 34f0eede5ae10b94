import { render, screen } from '@testing-library/react';
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import type { WordsOf } from '../../../src/client/i18n/load.ts';
import { LoadedTexts } from '../../../src/client/layout/loaded-texts.tsx';
import { useUi } from '../../../src/client/ui/ui-context.ts';
import type { RefusalReason } from '../../../src/shared/refusals.ts';

function Refused({ reason }: { reason: RefusalReason }) {
  const error = new TRPCClientError('', { result: { error: { code: -32600, message: '', data: { reason } } } });
  return <p>{useUi().explain(error, 'form').text}</p>;
}

const app: readonly WordsOf[] = ['always', 'inside'];
const panel: readonly WordsOf[] = ['always', 'inside', 'admin'];

test('[WIRE4] what is refused in a part of the app is said by the sentences that came with that part', async () => {
  render(
    <LoadedTexts locale="fr" parts={app} fallback={null}>
      <LoadedTexts locale="fr" parts={panel} fallback={null}>
        <Refused reason="suspension.past" />
      </LoadedTexts>
    </LoadedTexts>,
  );
  expect(await screen.findByText(/Ce jour est passé/)).toBeTruthy();
});
