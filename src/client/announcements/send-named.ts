import { v7 as newId } from 'uuid';
import type { Announcement } from '../../shared/announcements.ts';
import type { useLive } from '../live/live.ts';
import { refusalOf } from '../live/outcome.ts';

type Client = ReturnType<typeof useLive>['client'];
type Wanted = Omit<Parameters<Client['announcements']['send']['mutate']>[0], 'clientId'>;
/** Under which name something was sent that is not answered, and what that was. */
export type Sending = { id: string; wanted: string };
type Named = { sending: Sending | null; keep(sending: Sending | null): void };

/** Sends an announcement under a name of its own. The same that was not answered goes again under the same name, anything else under another. */
export async function sendNamed(client: Client, wanted: Wanted, { sending, keep }: Named): Promise<Announcement> {
  const text = JSON.stringify(wanted);
  const sendAs = async (clientId: string) => {
    keep({ id: clientId, wanted: text });
    try {
      return await client.announcements.send.mutate({ clientId, ...wanted });
    } catch (error) {
      // Under this name it never goes out.
      if (refusalOf(error) === 'announcement.idTaken') keep(null);
      throw error;
    }
  };
  // Anything else under the same name would be refused.
  const kept = await sendAs(sending?.wanted === text ? sending.id : newId());
  // Taken back meanwhile on another device: whoever presses again wants it to leave.
  return kept.state === 'takenBack' ? sendAs(newId()) : kept;
}
