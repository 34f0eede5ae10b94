import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { lineOf } from '../../shared/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLimits } from '../session/use-limits.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { reasoned } from './reasoned.ts';
import type { Forbidden } from './reasoned.ts';
import { isTitle, TitleField } from './title-field.tsx';
import { useGroupChange } from './use-group-change.ts';

/** What a group is called, and in its place the box to call it otherwise. */
export function GroupName({ conversation, ...rules }: Forbidden & { conversation: Conversation }) {
  const t = useTranslate();
  const [renaming, setRenaming] = useState<boolean | 'done'>(false);
  if (renaming === true) return <RenameForm conversation={conversation} onDone={() => setRenaming('done')} />;
  return (
    <div className="flex items-center gap-1 ps-5 pe-3 pb-2">
      <p className="min-w-0 flex-1 text-xl font-bold wrap-anywhere">
        <bdi>{conversation.title}</bdi>
      </p>
      <IconButton
        label={t('group.rename')}
        icon={Pencil}
        autoFocus={renaming === 'done'}
        {...reasoned(rules, t, () => setRenaming(true))}
      />
    </div>
  );
}

function RenameForm({ conversation, onDone }: { conversation: Conversation; onDone(): void }) {
  const t = useTranslate();
  const limits = useLimits();
  const [title, setTitle] = useState(conversation.title ?? '');
  const { ask, isPending, problem } = useGroupChange(onDone);
  const line = lineOf(title);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isTitle(title, limits) || isPending) return;
    if (line === conversation.title) return onDone();
    ask((client) => client.renameConversation.mutate({ conversationId: conversation.id, title: line }));
  };
  return (
    <form onSubmit={save} className="space-y-3 px-5 pb-4">
      <TitleField
        label={t('group.newName')}
        title={title}
        autoFocus
        onTitle={setTitle}
        error={line === '' ? t('group.needName') : problem}
      />
      <div className="flex justify-end gap-2">
        <Button variant="secondary" size="small" onClick={onDone}>
          {t('group.cancel')}
        </Button>
        <Button type="submit" size="small" busy={isPending}>
          {t('group.save')}
        </Button>
      </div>
    </form>
  );
}
