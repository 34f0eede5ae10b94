import { describe, expect, test } from 'vitest';
import { carryDraftsInOneTab } from '../../../src/client/drafts/carry-drafts.ts';
import { atEnd, pass } from '../fake-time.ts';
import { refused } from '../stub-link.ts';
import { newPerson, twoDevices } from './devices.ts';

describe('what one begins to write', () => {
  test('[CLIENT165] is kept once hands rest, or after ten seconds of typing, and comes to the other device', async () => {
    const { texts, phone, desk, server } = await twoDevices();
    phone.type('Bonj');
    await pass(1_000);
    phone.type('Bonjour', 'answered');
    await pass(1_900);
    expect(texts()).toEqual([]);
    await pass(200);
    expect(texts()).toEqual(['Bonjour']);
    expect(desk.text()).toBe('Bonjour');
    expect(desk.live.drafts.about.get()['c']).toBe('answered');
    server.saves = 0;
    for (let n = 0; n < 24; n += 1) {
      phone.type(`Bonjour ${n}`);
      await pass(500);
    }
    expect(server.saves).toBe(1);
  });

  test('[CLIENT165] without a line is kept when there is one, and what was sent meanwhile does not come back', async () => {
    const { texts, phone, desk, server } = await twoDevices();
    phone.type('Bonjour');
    await pass(2_100);
    desk.connection.state.set('disconnected');
    const stop = carryDraftsInOneTab(desk.live);
    atEnd(stop);
    server.fail = () => new Error('no line');
    desk.type('', '');
    await pass(3_000);
    expect(texts()).toEqual(['Bonjour']);
    server.fail = null;
    desk.live.rang.emit(new Set(['all'] as const));
    await pass(6_000);
    expect([texts(), phone.text(), desk.text()]).toEqual([[], '', '']);
  });

  test('[CLIENT165] typed on while it is being saved, it is saved again in the place of what was kept', async () => {
    const { server, device, texts } = newPerson();
    const phone = await device();
    phone.carry();
    await pass(10);
    let answer = () => undefined as void;
    server.hold = new Promise((resolve) => (answer = resolve));
    phone.type('Bonj');
    await pass(2_100);
    phone.type('Bonsoir');
    await pass(3_000);
    expect(texts()).toEqual(['Bonj']);
    answer();
    await pass(2_100);
    expect(texts()).toEqual(['Bonsoir']);
    expect(phone.text()).toBe('Bonsoir');
  });

  test('[CLIENT165] whose save had no answer takes its own place, also after a reload', async () => {
    const { server, device, texts } = newPerson();
    const phone = await device();
    phone.carry();
    await pass(10);
    server.hold = new Promise(() => undefined);
    phone.type('Bonj');
    await pass(2_100);
    expect(texts()).toEqual(['Bonj']);
    const again = await device(structuredClone(phone.kept));
    server.hold = Promise.resolve();
    again.carry();
    again.type('Bonsoir');
    await pass(3_000);
    expect(texts()).toEqual(['Bonsoir']);
  });

  test('[CLIENT165] that the server refuses stays on the device, and is not given again as it is', async () => {
    const { server, device } = newPerson();
    const phone = await device();
    phone.carry();
    await pass(10);
    server.fail = () => refused('conversation.unknown', 'NOT_FOUND');
    phone.type('Bonjour');
    await pass(10_000);
    phone.live.rang.emit(new Set(['all'] as const));
    await pass(10_000);
    expect([phone.text(), server.saves]).toEqual(['Bonjour', 1]);
  });

  test('[CLIENT168] and is kept by the server is not counted among what is on this device alone', async () => {
    const { phone } = await twoDevices();
    phone.type('Bonjour');
    expect(await phone.live.drafts.count()).toBe(1);
    await pass(2_100);
    expect(await phone.live.drafts.count()).toBe(0);
    expect(phone.text()).toBe('Bonjour');
  });
});
