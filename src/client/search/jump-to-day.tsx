import { useState } from 'react';
import type { FormEvent } from 'react';
import { useZone } from '../conversations/use-zone.ts';
import { useConversation } from '../conversations/use-conversation.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import type { PlainKey } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { beginOfDay } from './begin-of-day.ts';

type Props = { conversationId: string; onSeq(seq: number): void };

/** Leads to the first message of a day, or of the next day on which something was written. */
export function JumpToDay({ conversationId, onSeq }: Props) {
  const t = useTranslate();
  const { client } = useLive();
  const zone = useZone(useConversation(conversationId).conversation?.establishmentId ?? '');
  const [day, setDay] = useState('');
  const [isGoing, setGoing] = useState(false);
  const [problem, setProblem] = useState<PlainKey | null>(null);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (day === '' || isGoing) return;
    setGoing(true);
    setProblem(null);
    try {
      const { items } = await client.messages.query({ conversationId, at: beginOfDay(day, zone), limit: 1 });
      if (items[0]) onSeq(items[0].seq);
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setGoing(false);
    }
  };
  return (
    <form onSubmit={(event) => void go(event)} className="px-4 pb-3">
      <div className="flex items-end gap-2">
        <Field label={t('find.day')} className="flex-1">
          <Input type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        </Field>
        <Button type="submit" variant="secondary" busy={isGoing}>
          {t('find.go')}
        </Button>
      </div>
      {problem && <ErrorNote>{t(problem)}</ErrorNote>}
    </form>
  );
}
