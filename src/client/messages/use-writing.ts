import { useState } from 'react';
import type { Conversation, Message } from '../../shared/public.ts';
import { attachedOf } from '../files/attached-of.ts';
import type { Attached } from '../files/attached-of.ts';
import { useWaitingFiles } from '../files/use-waiting-files.ts';
import { applyChange } from '../live/apply-event.ts';
import { useLive } from '../live/live.ts';
import { useUi } from '../ui/ui-context.ts';
import { changeIn } from './kept-draft.ts';
import { useDraft } from './use-draft.ts';
import { useHeld } from './use-held.ts';
import { useLastEditable } from './use-last-editable.ts';
import { useSend } from './use-send.ts';

/** What goes on in the composer: a new message, an answer, or the change of a message, for whose time the draft waits. */
export type Writing = {
  kind: 'message' | 'change';
  text: string;
  /** The message that is answered or changed; '' for none. */
  about: string;
  /** That message, where this page holds it. */
  held: Message | null;
  /** Whether files go with the new message, or are in the one that is changed: neither needs words then. */
  attached: Attached;
  /** A change is on its way to the server. */
  busy: boolean;
  /** Why the server did not take it; what was typed is still there. */
  problem: string | null;
  setText(text: string): void;
  send(body: string): void;
  /** Leaves what is answered or changed; says whether there was any. */
  cancel(): boolean;
  /** Begins to change the last message that the reader may still change; says whether there is one. */
  changeLast(): boolean;
};

export function useWriting(conversation: Conversation): Writing {
  const { id } = conversation;
  const draft = useDraft(id);
  const change = useDraft(changeIn(id));
  const send = useSend(id);
  const held = useHeld(id, change.about || draft.about);
  const waiting = attachedOf(useWaitingFiles(id));
  const lastEditable = useLastEditable(conversation);
  const saving = useSaving(id);
  const changeLast = () => {
    const last = lastEditable();
    if (last) change.set(last.body, last.id);
    return last !== null;
  };
  if (change.about !== '') {
    const cancel = () => {
      change.set('', '');
      return true;
    };
    const save = (body: string) => void saving.save(change.about, body, held);
    const { busy, problemOf } = saving;
    const { text, about } = change;
    return {
      kind: 'change',
      text,
      about,
      held,
      attached: held?.attachments.length ? 'some' : 'none',
      busy,
      problem: problemOf(about),
      setText: change.set,
      send: save,
      cancel,
      changeLast,
    };
  }
  const cancel = () => {
    draft.set(draft.text, '');
    return draft.about !== '';
  };
  const { text, about } = draft;
  const sendNew = (body: string) => send(body, about);
  return {
    kind: 'message',
    text,
    about,
    held,
    attached: waiting,
    busy: false,
    problem: null,
    setText: draft.set,
    send: sendNew,
    cancel,
    changeLast,
  };
}

type Refused = { about: string; text: string };

/** Has the server put another text in the place of a message. Until it has, the text stays where it was typed, and is kept. */
function useSaving(conversationId: string) {
  const live = useLive();
  const { explain } = useUi();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const place = changeIn(conversationId);

  const finish = (typed: string | undefined) => {
    // Whoever typed on meanwhile goes on.
    if (live.drafts.store.get()[place] === typed) live.drafts.set(place, '', '');
  };
  const save = async (about: string, body: string, held: Message | null) => {
    const typed = live.drafts.store.get()[place];
    if (held?.body === body) return finish(typed);
    setBusy(true);
    setRefused(null);
    try {
      const message = await live.client.editMessage.mutate({ id: about, body });
      applyChange(live, { type: 'message', message });
      finish(typed);
    } catch (error) {
      setRefused({ about, text: explain(error, 'form').text });
    }
    setBusy(false);
  };
  const problemOf = (about: string) => (refused?.about === about ? refused.text : null);
  return { busy, problemOf, save };
}
