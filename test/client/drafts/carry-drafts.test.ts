import { describe, expect, test } from 'vitest';
import { pass } from '../fake-time.ts';
import { newTabs } from '../memory-keep.ts';
import { ids } from '../people.ts';
import { newPerson, twoDevices } from './devices.ts';

describe('what one begins to write', () => {
  test('[CLIENT166] goes on on the other device, and is gone on both once it was sent on either', async () => {
    const { texts, phone, desk } = await twoDevices();
    phone.type('Bonjour');
    await pass(2_100);
    desk.type('Bonjour Madame');
    await pass(2_100);
    expect([texts(), phone.text()]).toEqual([['Bonjour Madame'], 'Bonjour Madame']);
    phone.type('', '');
    await pass(10);
    expect([texts(), desk.text()]).toEqual([[], '']);
    await pass(10_000);
    expect([phone.kept.size, desk.kept.size]).toEqual([0, 0]);
  });

  test('[CLIENT166] is not changed under one’s hands, and neither text of two that were written at once is lost', async () => {
    const { texts, phone, desk } = await twoDevices();
    phone.type('Sur le téléphone');
    await pass(1_500);
    desk.type('Sur l’ordinateur');
    await pass(600);
    expect(desk.text()).toBe('Sur l’ordinateur');
    desk.type('Sur l’ordinateur aussi');
    await pass(2_100);
    expect(texts()).toEqual(['Sur l’ordinateur aussi', 'Sur le téléphone']);
    await pass(2_100);
    expect([phone.text(), desk.text()]).toEqual(['Sur l’ordinateur aussi', 'Sur l’ordinateur aussi']);
    expect(texts()).toHaveLength(2);
    const others = ({ live }: typeof phone) => live.drafts.marks.get()['c']?.others.map(({ text }) => text);
    expect([others(phone), others(desk)]).toEqual([['Sur le téléphone'], ['Sur le téléphone']]);
  });

  test('[CLIENT166] as an answer without a word on one device is no other text, and goes with the next one', async () => {
    const { texts, phone, desk } = await twoDevices();
    phone.type('', 'answered');
    await pass(1_500);
    desk.type('Sur l’ordinateur');
    await pass(2_700);
    expect(texts()).toEqual(['Sur l’ordinateur', '']);
    expect(desk.live.drafts.marks.get()['c']?.others).toEqual([]);
    expect(phone.live.drafts.marks.get()['c']?.others).toEqual([]);
    desk.type('Sur l’ordinateur aussi');
    await pass(2_100);
    expect(texts()).toEqual(['Sur l’ordinateur aussi']);
  });

  test('[CLIENT166] in a tab that types while another tab takes a text from elsewhere, replaces none', async () => {
    const { server, device, texts } = newPerson();
    const [kept, tab] = [new Map<string, unknown>(), newTabs()];
    const [one, other] = [await device(kept, tab()), await device(kept, tab())];
    expect(ids.me).toBe(one.live.myId);
    one.carry();
    await pass(10);
    other.type('Ici');
    await pass(2_100);
    expect(texts()).toEqual(['Ici']);
    const elsewhere = await device();
    elsewhere.carry();
    await pass(10);
    // At the moment at which it is taken, and before the other tab can hear of it.
    let typed = false;
    one.live.drafts.store.subscribe(() => {
      if (typed || one.text() !== 'Ailleurs') return;
      typed = true;
      other.type('Ici encore');
    });
    elsewhere.type('Ailleurs');
    await pass(7_000);
    expect(typed).toBe(true);
    expect(texts().toSorted()).toEqual(['Ailleurs', 'Ici encore']);
    expect(server.drafts).toHaveLength(2);
  });
});
