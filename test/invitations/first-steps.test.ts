import { expect, test } from 'vitest';
import { createSchool } from '../../src/server/establishments/create-school.ts';
import { connect } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { testServer } from '../support/server.ts';

test('[INVITE10] the first steps of a school tick themselves off, and can be put away and back', async () => {
  const { db } = await workerDatabase();
  const { origin } = await testServer();
  const adminEmail = `chef.${crypto.randomUUID()}@school.example`;
  const { establishmentId } = await createSchool(db, {
    name: 'A',
    timezone: 'Europe/Paris',
    adminEmail,
    adminName: 'C',
  });
  const admin = await db.selectFrom('user').select('id').where('email', '=', adminEmail).executeTakeFirstOrThrow();
  await using client = await connect(admin.id, origin);
  const { http } = client;
  const steps = async () => (await http.admin.firstSteps.query({})).steps;
  const done = { settings: false, people: false, invitations: false, message: false };
  expect(await http.admin.firstSteps.query({})).toEqual({ establishmentId, steps: done, hidden: false });
  expect((await http.admin.setFirstSteps.mutate({ settingsSeen: true })).steps).toEqual({ ...done, settings: true });
  const { cards } = await http.admin.invite.mutate({ people: [{ name: 'Claire Petit', role: 'teacher' }] });
  expect(await steps()).toEqual({ settings: true, people: true, invitations: true, message: false });
  const { id } = await http.createConversation.mutate({ participantIds: [cards[0]!.userId] });
  await http.send.mutate({ id: crypto.randomUUID(), conversationId: id, body: 'Bienvenue' });
  expect(await steps()).toEqual({ settings: true, people: true, invitations: true, message: true });
  expect((await http.admin.setFirstSteps.mutate({ hidden: true })).hidden).toBe(true);
  const back = await http.admin.setFirstSteps.mutate({ hidden: false });
  expect(back).toMatchObject({ hidden: false, steps: { settings: true } });
});
