import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { FormattedText } from '../../../src/client/formatting/formatted-text.tsx';
import { FormattingSwitch } from '../../../src/client/formatting/formatting-switch.tsx';
import { formatting } from '../../../src/client/formatting/preference.ts';
import { newStand, show } from '../live-stage.tsx';

afterEach(() => formatting.set('on'));

const shown = (body: string) => show(<FormattedText body={body} mine={false} />, newStand({})).container;

describe('[CLIENT120] a message with marks', () => {
  test('is bold, slanted, struck through, code, and a link beside its server', () => {
    const container = shown('**a** _bb_ ~~c~~ `d` [e](https://f.example/g)');
    const said = ['strong', 'em', 's', 'code', 'a'].map((element) => container.querySelector(element)?.textContent);
    expect(said).toEqual(['a', 'bb', 'c', 'd', 'e (f.example)']);
  });

  test('is lists and quotes to whoever hears it, with the numbers that were typed', () => {
    const container = shown('3. trois\n4. quatre\n- un\n  - dessous\n- deux\n> cité');
    expect(screen.getAllByRole('list').map(({ tagName }) => tagName)).toEqual(['OL', 'UL', 'UL']);
    const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(lines).toEqual(['3.trois', '4.quatre', '-un-dessous', '-dessous', '-deux']);
    expect(screen.getByRole('blockquote').textContent).toBe('cité');
    for (const block of container.querySelectorAll('li, blockquote, pre'))
      expect(block.getAttribute('dir')).toBe('auto');
  });

  test('has each block in the direction of its own letters', () => {
    const container = shown('Bonjour\n> مرحبا\n```\nx\n```\n- un\n- deux');
    const blocks = [...container.querySelectorAll('[dir]')].filter(({ tagName }) => tagName !== 'A');
    expect(blocks.map(({ tagName }) => tagName)).toEqual(['DIV', 'BLOCKQUOTE', 'DIV', 'PRE', 'LI', 'DIV', 'LI', 'DIV']);
    expect(blocks.every((block) => block.getAttribute('dir') === 'auto')).toBe(true);
  });

  test('is shown as it was typed to whoever asks for that on this device, at once, and its addresses stay links', async () => {
    const body = '**gras** https://a.example\n- un\n- deux';
    show(
      <>
        <FormattedText body={body} mine={false} />
        <FormattingSwitch />
      </>,
      newStand({}),
    );
    expect(screen.getByText('gras').closest('strong')).not.toBeNull();
    const own = screen.getByRole('switch', { name: /Mise en forme/ });
    await userEvent.click(own);
    expect(screen.queryByRole('list')).toBeNull();
    expect(document.body.textContent).toContain(body);
    expect(screen.getByRole('link')).toBeDefined();
    expect(localStorage.getItem('preau.formatting')).toBe('off');
    fireEvent.click(own);
    expect(screen.getByText('gras').closest('strong')).not.toBeNull();
  });
});
