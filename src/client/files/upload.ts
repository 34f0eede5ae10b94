import { inTurn, isAble } from '../live/in-turn.ts';
import type { Live } from '../live/live.ts';
import { newTrying } from '../live/trying.ts';
import type { ChosenFile } from './chosen-file.ts';
import { newPace } from './pace.ts';
import { sendFile, Unreadable } from './send-file.ts';

const uploadsAtOnce = 2;

/** In one of this person's tabs, which sends the files that were chosen in any of them; each of them shows how far they have come. */
export function uploadInOneTab(live: Live): () => void {
  const { files, client } = live;
  // What it does not hear of, it forgets by itself within a day.
  const forget = (id: string) => void client.removeUpload.mutate({ id }).catch(() => null);
  const unhear = files.removed.listen(forget);
  const end = inTurn(live, {
    name: 'preau.upload',
    begin: (alone) => upload(live, alone),
    isWaiting: () => files.store.get().some(isWaiting),
  });
  return () => {
    unhear();
    end();
  };
}

/** Sends what was chosen, two files at a time in the order of choosing, until the server has each or refuses it. Not alone, it leaves to other tabs what was chosen there. */
export function upload(live: Live, alone = true): () => void {
  const { files, outbox, client, connection, isMine } = live;
  const sending = new Map<string, AbortController>();
  const pace = newPace();
  const refuse = (id: string, reason: ChosenFile['reason']) => files.change(id, { state: 'failed', reason });
  const trying = newTrying(pump, refuse);
  let stopped = false;

  function pump() {
    if (stopped) return;
    for (const [id, ending] of sending) if (!files.find(id)) ending.abort();
    failWithFiles(live);
    if (!isAble(live)) return;
    for (const file of files.store.get().filter(isWaiting)) {
      if (sending.size >= uploadsAtOnce) return;
      const isMineToSend = alone || files.isOwn(file.id);
      if (isMineToSend && !sending.has(file.id) && !trying.isResting(file.id)) void send(file);
    }
  }
  async function send(file: ChosenFile) {
    const { id } = file;
    const ending = new AbortController();
    sending.set(id, ending);
    const onReceived = (received: number) => files.change(id, { received });
    try {
      const bytes = await files.bytesOf(id);
      if (!bytes) throw new Unreadable();
      await sendFile(file, bytes, { client, pace, over: ending.signal, onReceived });
      trying.done(id);
      files.change(id, { state: 'here' });
    } catch (error) {
      // Removed or signed out meanwhile: what was deleted from this device does not come back to it.
      if (stopped || !files.find(id)) return;
      if (error instanceof Unreadable) refuse(id, 'file.unknown');
      else trying.failed(id, id, error);
    } finally {
      sending.delete(id);
      pump();
    }
  }
  const wakeAll = () => isAble(live) && trying.wakeAll();
  const stops = [files.store, outbox.store].map((store) => store.subscribe(pump));
  stops.push(connection.state.subscribe(wakeAll), isMine.subscribe(wakeAll));
  pump();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
    for (const ending of sending.values()) ending.abort();
    trying.end();
  };
}

const isWaiting = ({ state }: ChosenFile) => state === 'waiting';

/** A message goes with all its files or not at all: its author is told which of them was refused, and why. */
function failWithFiles({ files, outbox }: Live): void {
  for (const { id, state, attachmentIds } of outbox.store.get()) {
    if (state === 'failed') continue;
    const refused = attachmentIds.map(files.find).find((file) => file?.state === 'failed');
    if (refused) outbox.fail(id, refused.reason ?? 'internal.bug');
  }
}
