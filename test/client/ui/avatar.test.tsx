import { readFileSync } from 'node:fs';
import { fireEvent, render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { avatarGround, initials } from '../../../src/client/ui/avatar-colours.ts';
import { Avatar } from '../../../src/client/ui/avatar.tsx';

describe('Avatar', () => {
  test('takes the first letters of the first and last name, and one letter of an Arabic name', () => {
    expect(initials('Élise de La Tour')).toBe('ÉT');
    expect(initials('leïla')).toBe('L');
    expect(initials('ياسمين حداد')).toBe('ي');
    expect(initials('CM2 : إعلانات')).toBe('C');
    expect(initials('Jean Dupont (6e B)')).toBe('JD');
    expect(initials('')).toBe('·');
    expect(initials('🇫🇷 🏫')).toBe('🇫🇷');
    expect(initials('\u0301\u0302')).toBe('·');
    expect(initials('🇫🇷 Amicale laïque')).toBe('AL');
  });

  test('every ground carries white letters at 4.5:1 or more', () => {
    const grounds = new Set(Array.from({ length: 500 }, (_, n) => avatarGround(`seed ${n}`)));
    expect(grounds.size).toBeGreaterThanOrEqual(8);
    expect([...grounds].filter((ground) => contrastWithWhite(ground) < 4.5)).toEqual([]);
  });

  test('no ground is near the accent: a face is not taken for a button', () => {
    const [accent = ''] =
      /(?<=--accent: light-dark\()#\w+/.exec(readFileSync('src/client/theme/colours.css', 'utf8')) ?? [];
    const grounds = new Set(Array.from({ length: 500 }, (_, n) => avatarGround(`seed ${n}`)));
    const near = [...grounds].filter((ground) => distance(ground, accent) < 40);
    expect(near).toEqual([]);
    expect(distance('#4c5fb8', accent)).toBeLessThan(40);
  });

  test('the same person has the same colour, and is decoration to a screen reader', () => {
    expect(avatarGround('a person')).toBe(avatarGround('a person'));
    const { container } = render(<Avatar name="Élise Moreau" seed="e" presence="away" />);
    expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
    expect(container.querySelector('[data-presence="away"]')).not.toBeNull();
  });

  test('[CLIENT207] a photo lies over the initials, is fetched when it comes into sight, and one that does not come leaves them there', () => {
    const photo = 'a'.repeat(22);
    const { container, rerender } = render(<Avatar name="Élise Moreau" seed="e" photo={photo} />);
    const image = container.querySelector('img')!;
    expect([image.getAttribute('src'), image.getAttribute('loading'), image.alt]).toEqual([
      `/photos/${photo}`,
      'lazy',
      '',
    ]);
    expect(container.textContent).toBe('ÉM');
    fireEvent.error(image);
    expect(image.hidden).toBe(true);
    rerender(<Avatar name="Élise Moreau" seed="e" photo={'b'.repeat(22)} />);
    expect(container.querySelector('img')!.hidden).toBe(false);
    rerender(<Avatar name="Élise Moreau" seed="e" photo={null} />);
    expect(container.querySelector('img')).toBeNull();
  });
});

function distance(one: string, other: string): number {
  return Math.hypot(...[1, 3, 5].map((at) => part(one, at) - part(other, at)));
}

function part(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}

function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = part(colour, at) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
