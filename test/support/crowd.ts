import type { DataDir } from './data-dir.ts';
import { demoPerson } from './demo-person.ts';
import { query } from './embedded.ts';
import { newSender, type Sender } from './sender.ts';

type DemoPerson = Awaited<ReturnType<typeof demoPerson>>;
export type Crowd = Awaited<ReturnType<typeof newCrowd>>;

/**
 * Teachers of the demo school, each signed in, and one group of them all. Nobody may send more than ten messages a second, so
 * whoever wants hundreds needs many; they are made in the rows, for nothing else makes people by the dozen.
 */
export async function newCrowd(dir: DataDir, url: string, size: number) {
  const emails = Array.from({ length: size }, (_, index) => `colleague${index + 1}@jules-verne.example`);
  for (const email of emails) await query(dir, newColleague(email));
  const people: DemoPerson[] = [];
  for (const email of emails) people.push(await demoPerson(url, email));
  const [first, ...others] = people as [DemoPerson, ...DemoPerson[]];
  const participantIds = others.map(({ userId }) => userId);
  const { id } = await first.api.createConversation.mutate({ participantIds, title: 'Salle des professeurs' });
  const close = async () => void (await Promise.all(people.map((person) => person[Symbol.asyncDispose]())));
  return { people, first, id, [Symbol.asyncDispose]: close };
}

/** Everyone sends without a pause, as fast as they may. */
export function newChatter({ people, id }: Crowd) {
  const senders = people.map((person) => newSender(person, id, { pauseMs: 0 }));
  return {
    senders,
    acked: () => senders.reduce((count, { acked }) => count + acked.size, 0),
    inFlight: () => senders.flatMap((sender) => sender.inFlight() ?? []),
    refused: () => senders.flatMap(({ refused }) => refused),
    stop: async (): Promise<Sender[]> => {
      await Promise.all(senders.map(({ stop }) => stop()));
      return senders;
    },
  };
}

export type Chatter = ReturnType<typeof newChatter>;

function newColleague(email: string): string {
  const [name] = email.split('@');
  return `
    with model as (
      select u.password_hash, m.establishment_id from "user" u join membership m on m.user_id = u.id
      where u.email = 'teacher@jules-verne.example'
    ), fresh as (
      insert into "user" (id, email, name, password_hash)
      select gen_random_uuid(), '${email}', '${name}', password_hash from model returning id
    )
    insert into membership (establishment_id, user_id, name, name_folded, role)
    select establishment_id, id, '${name}', '${name}', 'teacher' from model, fresh`;
}
