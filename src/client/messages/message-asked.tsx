import { useRef, useState } from 'react';
import { bearsReactions } from '../../shared/may-message.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import { useZone } from '../conversations/use-zone.ts';
import { EmojiPanel } from '../emoji/emoji-panel.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { Anchored } from '../ui/anchored.tsx';
import { ActsPanel } from './acts-panel.tsx';
import type { Act } from './acts-panel.tsx';
import { AnnouncementReactors } from './announcement-reactors.tsx';
import type { Ask, OnAsk } from './ask.ts';
import type { Quoted } from './entry.ts';
import { composerBox } from './focus-composer.ts';
import { ReactionBar } from './reaction-bar.tsx';
import { Reactors } from './reactors.tsx';
import { RemovalDialog } from './removal-dialog.tsx';
import { useActs } from './use-acts.ts';
import { useCopy } from './use-copy.ts';
import { VersionsDialog } from './versions-dialog.tsx';

export type MessageAskedProps = {
  asked: Ask | null;
  /** The one that was asked of, as it is now. */
  message: Message | null;
  /** What that one answers. */
  quoted: Quoted;
  conversation: Conversation;
  onAsk: OnAsk;
  onClose(): void;
};

/** What lies open of one message: what can be done with it, who reacted, what it said before, and why it is removed. */
export function MessageAsked({ asked, message, quoted, conversation, onAsk, onClose }: MessageAskedProps) {
  const t = useTranslate();
  const { myId } = useLive();
  const acts = useActs(conversation);
  const copy = useCopy(conversation);
  const zone = useZone(conversation.establishmentId);
  const [removing, setRemoving] = useState<Message | null>(null);
  const next = useRef<(() => HTMLElement | null) | null>(null);
  // Deleted meanwhile there is nothing to be done with it.
  const there = message && !message.deletedAt ? message : null;
  const panel = asked && asked.what !== 'versions' ? asked : null;

  const close = (after: typeof next.current = null) => {
    next.current = after;
    onClose();
  };
  const rowOf = ({ at }: Ask) => at.closest<HTMLElement>('.thread-row');
  const pick = (emoji: string) => {
    if (there) acts.toggle(there, emoji, true);
    close();
  };
  const doings: Record<Act, (one: Message, from: Ask) => void> = {
    reply(one) {
      acts.reply(one);
      close(composerBox);
    },
    edit(one) {
      acts.edit(one);
      close(composerBox);
    },
    copy(one) {
      close();
      copy.text(one);
    },
    link(one) {
      close();
      copy.link?.(one);
    },
    reactions: (one, { at }) => onAsk({ what: 'reactions', id: one.id, at }),
    versions(one, { at }) {
      next.current = nowhere;
      onAsk({ what: 'versions', id: one.id, at });
    },
    quoted(one, { at }) {
      close(nowhere);
      onAsk({ what: 'quoted', id: one.id, at });
    },
    delete(one, from) {
      // The buttons beside it go with it.
      close(() => rowOf(from));
      acts.remove(one);
    },
    remove(one) {
      close();
      setRemoving(one);
    },
  };
  return (
    <>
      <Anchored
        anchor={panel && there ? panel.at : null}
        label={t(panel?.what === 'reactions' ? 'reactions.label' : 'acts.label')}
        onClose={() => close()}
        focusAfter={() => next.current?.()}
      >
        {panel && there && (
          <>
            <ReactionBar
              message={there}
              myId={myId}
              fault={acts.faults(there).react}
              isPicking={panel.what === 'emoji'}
              onPick={() => onAsk({ ...panel, what: 'emoji' })}
              onReact={(emoji, on) => {
                acts.toggle(there, emoji, on);
                if (panel.what !== 'reactions') close();
              }}
            />
            {panel.what === 'emoji' && <EmojiPanel onChoose={pick} />}
            {panel.what === 'reactions' &&
              (bearsReactions(conversation.kind) ? (
                <Reactors message={there} conversation={conversation} myId={myId} />
              ) : (
                <AnnouncementReactors id={there.id} seesThem={acts.seesReactors} />
              ))}
            {panel.what === 'acts' && (
              <>
                <hr className="my-1.5 border-line" />
                <ActsPanel
                  message={there}
                  quoted={quoted}
                  myId={myId}
                  mayRemove={acts.mayRemove}
                  mayLink={copy.link !== null}
                  faults={acts.faults(there)}
                  onAct={(act) => doings[act](there, panel)}
                />
              </>
            )}
          </>
        )}
      </Anchored>
      <VersionsDialog message={asked?.what === 'versions' ? there : null} zone={zone} onClose={() => close()} />
      <RemovalDialog message={removing} onRemove={acts.removeFor} onClose={() => setRemoving(null)} />
    </>
  );
}

/** What comes next takes the focus itself. */
const nowhere = () => null;
