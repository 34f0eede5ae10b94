import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Dialog } from '../../../src/client/ui/dialog.tsx';
import { UiContext, useUi } from '../../../src/client/ui/ui-context.ts';
import { useConfirm } from '../../../src/client/ui/use-confirm.ts';
import type { Question } from '../../../src/client/ui/use-confirm.ts';
import { showParts } from './ui-stage.tsx';

function Asker({ onAnswer, ...question }: Partial<Question> & { onAnswer(answer: boolean): void }) {
  const confirm = useConfirm();
  const ask = async () => onAnswer(await confirm({ title: 'Supprimer ?', doLabel: 'Supprimer', ...question }));
  return (
    <button type="button" onClick={() => void ask()}>
      Effacer
    </button>
  );
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('a question', () => {
  test.each([
    ['Supprimer', true],
    ['Annuler', false],
  ])('is answered by one of two buttons, and gives the focus back: %s', async (answer, told) => {
    const onAnswer = vi.fn<(answer: boolean) => void>();
    showParts(<Asker onAnswer={onAnswer} />);
    await press('Effacer');
    expect(screen.getByRole('alertdialog', { name: 'Supprimer ?' })).toBeDefined();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Annuler'));
    await press(answer);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(told);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Effacer'));
  });

  test('is answered no by Esc', async () => {
    const onAnswer = vi.fn<(answer: boolean) => void>();
    showParts(<Asker onAnswer={onAnswer} />);
    await press('Effacer');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(onAnswer).toHaveBeenCalledExactlyOnceWith(false));
  });

  test('stands until what was agreed to is done, says why it failed, and lets it be tried again', async () => {
    const onAnswer = vi.fn<(answer: boolean) => void>();
    const act = vi.fn<() => Promise<unknown>>();
    act.mockRejectedValueOnce(new TypeError('no line')).mockResolvedValueOnce(null);
    showParts(<Asker onAnswer={onAnswer} act={act} />);
    await press('Effacer');
    await press('Supprimer');
    expect((await screen.findByRole('alert')).textContent).toContain('Le serveur n’a pas répondu');
    expect(onAnswer).not.toHaveBeenCalled();
    await press('Supprimer');
    await waitFor(() => expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true));
    expect(act).toHaveBeenCalledTimes(2);
  });

  test('says why it failed in the words of the page that asks, which the frame around it may not have', async () => {
    const act = () => Promise.reject(new Error('a refusal of the panel'));
    function Page() {
      const ui = useUi();
      const explain = () => ({ text: 'L’année scolaire est close.', reason: null, issues: [], until: null });
      return (
        <UiContext value={{ ...ui, explain }}>
          <Asker onAnswer={() => undefined} act={act} />
        </UiContext>
      );
    }
    showParts(<Page />);
    await press('Effacer');
    await press('Supprimer');
    expect((await screen.findByRole('alert')).textContent).toContain('L’année scolaire est close.');
  });

  test('asked in a dialog lies above it and leaves it open; when both are gone whoever asked has been answered', async () => {
    const onAnswer = vi.fn<(answer: boolean) => void>();
    function Page() {
      const [open, setOpen] = useState(true);
      return (
        <Dialog open={open} onClose={() => setOpen(false)} title="Groupe">
          <Asker onAnswer={onAnswer} />
          <Asker onAnswer={onAnswer} act={async () => setOpen(false)} title="Fermer tout ?" doLabel="Fermer tout" />
        </Dialog>
      );
    }
    showParts(<Page />);
    const [first, second] = screen.getAllByRole('button', { name: 'Effacer' });
    await userEvent.click(first!);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(screen.getByRole('dialog', { name: 'Groupe' })).toBeDefined();
    expect(onAnswer).toHaveBeenLastCalledWith(false);
    await userEvent.click(second!);
    await press('Fermer tout');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onAnswer).toHaveBeenCalledTimes(2);
  });
});
