import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useToast } from '../../../src/client/ui/use-toast.ts';
import type { ToastMessage } from '../../../src/client/ui/use-toast.ts';
import { showParts } from './ui-stage.tsx';

function Teller(message: ToastMessage) {
  const toast = useToast();
  return (
    <button type="button" onClick={() => toast(message)}>
      Dire
    </button>
  );
}
function tell(message: ToastMessage) {
  showParts(<Teller {...message} />);
  fireEvent.click(screen.getByRole('button', { name: 'Dire' }));
}
const pass = (ms: number) => {
  act(() => void vi.advanceTimersByTime(ms));
};
const isThere = (text: string) => screen.queryByText(text) !== null;

describe('a toast', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('says politely what was done, stays eight seconds, and goes', () => {
    tell({ text: 'Enregistré', tone: 'good' });
    expect(screen.getByRole('status').textContent).toBe('Enregistré');
    pass(7_900);
    expect(isThere('Enregistré')).toBe(true);
    pass(1_000);
    expect(isThere('Enregistré')).toBe(false);
  });

  test('waits as long as the pointer is on it', () => {
    tell({ text: 'Enregistré' });
    fireEvent.mouseEnter(screen.getByRole('region', { name: 'Informations' }));
    pass(60_000);
    expect(isThere('Enregistré')).toBe(true);
    fireEvent.mouseLeave(screen.getByRole('region', { name: 'Informations' }));
    pass(9_000);
    expect(isThere('Enregistré')).toBe(false);
  });

  test('that something failed is an alert, and offers once to try it again', () => {
    const onPress = vi.fn<() => void>();
    tell({ text: 'Non envoyé', tone: 'danger', action: { label: 'Réessayer', onPress } });
    expect(screen.getByRole('alert').textContent).toBe('Non envoyé');
    fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    pass(500);
    expect(onPress).toHaveBeenCalledOnce();
    expect(isThere('Non envoyé')).toBe(false);
  });

  test('is put away by its button', () => {
    tell({ text: 'Enregistré' });
    fireEvent.click(screen.getByRole('button', { name: 'Fermer' }));
    pass(500);
    expect(isThere('Enregistré')).toBe(false);
  });
});
