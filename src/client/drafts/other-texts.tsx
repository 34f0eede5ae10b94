import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import type { ComponentProps } from 'react';
import { v7 as newId } from 'uuid';
import type { Conversation } from '../../shared/public.ts';
import { KeptText } from '../conversations/kept-text.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { BoxNote } from '../later/box-note.tsx';
import { laterWords } from '../later/later-words.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { useMentionBox } from '../mentions/use-mention-box.ts';
import { noMark } from '../messages/kept-draft.ts';
import type { Other } from '../messages/kept-draft.ts';
import { useAttempt } from '../messages/use-attempt.ts';
import { Dialog } from '../ui/dialog.tsx';
import { addToDraft } from './add-to-draft.ts';

export type OtherTextsProps = { conversation: Conversation };

/** Above the box, where two devices wrote at once: the texts that do not stand in it. */
export function OtherTexts({ conversation }: OtherTextsProps) {
  const { others } = useStore(useLive().drafts.marks, (marks) => marks[conversation.id] ?? noMark);
  const [open, setOpen] = useState(false);
  if (open && others.length === 0) setOpen(false);
  return (
    <PartTexts parts={laterWords}>
      {others.length > 0 && <Note count={others.length} onOpen={() => setOpen(true)} />}
      <Texts conversation={conversation} texts={others} open={open} onClose={() => setOpen(false)} />
    </PartTexts>
  );
}

function Note({ count, onOpen }: { count: number; onOpen(): void }) {
  const t = useTranslate();
  return <BoxNote icon={MonitorSmartphone} text={t('otherDraft.note', { count })} told onOpen={onOpen} />;
}

type TextsProps = OtherTextsProps & { texts: readonly Other[]; open: boolean; onClose(): void };

function Texts({ conversation, texts, open, onClose }: TextsProps) {
  const t = useTranslate();
  const { client, drafts, rang } = useLive();
  const attempt = useAttempt();
  const conversationId = conversation.id;
  const remove = async (id: string) => {
    const gone = { id: newId(), conversationId, body: '', basedOn: [id] };
    await client.account.saveDraft.mutate(gone);
    const [text, about] = [drafts.store.get()[conversationId] ?? '', drafts.about.get()[conversationId] ?? ''];
    const mark = drafts.marks.get()[conversationId] ?? noMark;
    drafts.settle(conversationId, text, about, { ...mark, others: mark.others.filter((one) => one.id !== id) });
    // Whoever is told of all but its own changes has this one from here.
    rang.emit(new Set(['drafts'] as const));
  };
  const add = (other: Other) => {
    addToDraft(drafts, conversationId, other);
    void attempt(() => remove(other.id));
  };
  return (
    <Dialog open={open} onClose={onClose} title={t('otherDraft.title')}>
      <div className="min-h-0 overflow-y-auto px-5 pb-5">
        <p className="text-sm text-soft">{t('otherDraft.text')}</p>
        <ul className="divide-y divide-line">
          {texts.map((other) => (
            <Text
              key={other.id}
              conversation={conversation}
              body={other.text}
              onAdd={{ label: t('otherDraft.add'), press: () => add(other) }}
              onRemove={() => void attempt(() => remove(other.id))}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/** With the names of whom it mentions, which need not stand in the box. */
function Text({ conversation, body, ...doings }: ComponentProps<typeof KeptText> & OtherTextsProps) {
  const { shown } = useMentionBox(conversation, body, unchanged);
  return <KeptText body={shown} {...doings} />;
}

const unchanged = () => undefined;
