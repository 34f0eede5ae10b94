import { useId, useMemo } from 'react';
import { isStaff } from '../../shared/may.ts';
import { isSilentBy } from '../../shared/standing.ts';
import type { Conversation } from '../../shared/public.ts';
import { useHasBlocked } from '../blocks/use-has-blocked.ts';
import { Audience } from '../conversations/audience.tsx';
import { counterpartOf } from '../conversations/name-of.ts';
import { SupervisionNote } from '../conversations/supervision-note.tsx';
import { useReadOnlyReason } from '../conversations/use-read-only-reason.ts';
import { useRulesHref } from '../conversations/use-rules-href.ts';
import { AttachButton } from '../files/attach-button.tsx';
import { useAttach } from '../files/use-attach.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { MentionScope } from '../mentions/mention-names.ts';
import { useMentionBox } from '../mentions/use-mention-box.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { newLayer } from '../ui/layer.ts';
import { Link } from '../ui/link.tsx';
import { ShownLayer } from '../ui/shown-layer.tsx';
import { WhenHere } from '../ui/when-here.tsx';
import { focusComposer } from './focus-composer.ts';
import { MessageInput } from './message-input.tsx';
import { TypingIndicator } from './typing-indicator.tsx';
import { useTypingIndicator } from './use-typing-indicator.ts';
import { useWriting } from './use-writing.ts';

const unblockLayer = newLayer(async () => (await import('../blocks/unblock-button.tsx')).UnblockButton);
const aboveLayer = newLayer(async () => (await import('./above-box.tsx')).AboveBox);
const tray = newLayer(async () => (await import('../files/tray.tsx')).Tray);
const dropPlace = newLayer(async () => (await import('../files/drop-place.tsx')).DropPlace);
const aboutLayer = newLayer(async () => (await import('./writing-about.tsx')).WritingAbout);

/** The foot of a conversation: who is writing, who will read, and where one writes. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const t = useTranslate();
  const { myId } = useLive();
  const writing = useWriting(conversation);
  const { shown, names, type, mentioning } = useMentionBox(conversation, writing.text, writing.setText);
  const attach = useAttach(conversation);
  const { typists, typed, stop } = useTypingIndicator(conversation.id);
  const writers = useMemo(() => typists.map(({ name }) => name), [typists]);
  const counterpart = counterpartOf(conversation, myId);
  const reason = useReadOnlyReason(conversation);
  const hasBlocked = useHasBlocked(conversation);
  const membership = useMembershipIn(conversation.establishmentId);
  const tellsTyping = membership?.may.typing ?? true;
  const sendsLater = membership !== undefined && isStaff(membership.role) && writing.kind === 'message';
  const rulesHref = useRulesHref()(conversation.establishmentId);
  const audienceId = useId();
  const cancel = () => {
    writing.cancel();
    focusComposer();
  };
  return (
    <footer
      aria-label={t('region.composer')}
      data-region="composer"
      className="shrink-0 overflow-hidden pb-[max(--spacing(3),env(safe-area-inset-bottom))] [scrollbar-gutter:stable] short:pb-1"
    >
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-1 px-3 pt-px @2xl:px-5 short:gap-0">
        <TypingIndicator names={writers} />
        <SupervisionNote conversation={conversation} />
        {reason === null && <Audience id={audienceId} conversation={conversation} myId={myId} />}
        {reason === null && writing.about !== '' && (
          <MentionScope value={names}>
            <ShownLayer layer={aboutLayer} props={{ conversation, writing, onCancel: cancel }} open />
          </MentionScope>
        )}
        <WhenHere layer={aboveLayer} props={{ conversation, mayWrite: reason === null }} />
        {reason === null && writing.kind === 'message' && writing.attached !== 'none' && (
          <ShownLayer layer={tray} props={{ place: conversation.id, focus: focusComposer }} open />
        )}
        {reason === null && <WhenHere layer={dropPlace} props={{ onFiles: attach.take }} />}
        <MessageInput
          text={shown}
          body={writing.text}
          mentioning={mentioning}
          sends={writing.kind}
          busy={writing.busy}
          attached={writing.attached}
          attachButton={<AttachButton attach={attach} />}
          placeholder={
            counterpart ? t('composer.placeholder', { name: isolated(counterpart.name) }) : t('composer.toAll')
          }
          disabledReason={reason}
          wayOut={
            counterpart && hasBlocked ? (
              <ShownLayer layer={unblockLayer} props={{ person: counterpart }} open />
            ) : (
              rulesHref &&
              isSilentBy(conversation.supervision) && <Link href={rulesHref}>{t('conversation.toRules')}</Link>
            )
          }
          audienceId={audienceId}
          later={sendsLater ? { conversation } : null}
          onText={(next, caret) => {
            type(next, caret);
            if (tellsTyping && writing.kind === 'message') typed(next);
          }}
          onFiles={attach.take}
          onSend={(body) => {
            writing.send(body);
            stop();
          }}
          onCancel={writing.cancel}
          onChangeLast={writing.changeLast}
          onBlur={stop}
        />
      </div>
    </footer>
  );
}
