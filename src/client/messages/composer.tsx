import { useId } from 'react';
import { isSilentBy } from '../../shared/may.ts';
import type { Conversation } from '../../shared/public.ts';
import { Audience } from '../conversations/audience.tsx';
import { counterpartOf } from '../conversations/name-of.ts';
import { SupervisionNote } from '../conversations/supervision-note.tsx';
import { useReadOnlyReason } from '../conversations/use-read-only-reason.ts';
import { useRulesHref } from '../conversations/use-rules-href.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { Link } from '../ui/link.tsx';
import { MessageInput } from './message-input.tsx';
import { TypingIndicator } from './typing-indicator.tsx';
import { useDraft } from './use-draft.ts';
import { useSend } from './use-send.ts';
import { useTypingIndicator } from './use-typing-indicator.ts';

/** The foot of a conversation: who is writing, who will read, and where one writes. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const t = useTranslate();
  const { myId } = useLive();
  const [text, setText] = useDraft(conversation.id);
  const send = useSend(conversation.id);
  const { typists, typed, stop } = useTypingIndicator(conversation.id);
  const counterpart = counterpartOf(conversation, myId);
  const reason = useReadOnlyReason(conversation);
  const tellsTyping = useMembershipIn(conversation.establishmentId)?.may.typing ?? true;
  const rulesHref = useRulesHref()(conversation.establishmentId);
  const audienceId = useId();
  return (
    <footer
      aria-label={t('region.composer')}
      data-region="composer"
      className="shrink-0 overflow-hidden pb-[max(--spacing(3),env(safe-area-inset-bottom))] [scrollbar-gutter:stable] short:pb-1"
    >
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-1 px-3 pt-px @2xl:px-5 short:gap-0">
        <TypingIndicator names={typists.map(({ name }) => name)} />
        <SupervisionNote conversation={conversation} />
        {reason === null && <Audience id={audienceId} conversation={conversation} myId={myId} />}
        <MessageInput
          text={text}
          placeholder={
            counterpart ? t('composer.placeholder', { name: isolated(counterpart.name) }) : t('composer.toAll')
          }
          disabledReason={reason}
          wayOut={
            rulesHref &&
            isSilentBy(conversation.supervision) && <Link href={rulesHref}>{t('conversation.toRules')}</Link>
          }
          audienceId={audienceId}
          onText={(next) => {
            setText(next);
            if (tellsTyping) typed(next);
          }}
          onSend={(body) => {
            send(body);
            stop();
          }}
          onBlur={stop}
        />
      </div>
    </footer>
  );
}
