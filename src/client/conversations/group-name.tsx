import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { titleInput } from '../../shared/inputs.ts';
import type { Conversation } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { reasoned } from './reasoned.ts';
import type { Forbidden } from './reasoned.ts';
import { TitleField } from './title-field.tsx';
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

function RenameForm({ conversation: { id, title: before }, onDone }: { conversation: Conversation; onDone(): void }) {
  const t = useTranslate();
  const change = useGroupChange();
  const rename = async ({ title }: { title: string }) => {
    if (title !== before) await change((client) => client.renameConversation.mutate({ conversationId: id, title }));
    onDone();
  };
  return (
    <Form
      className="space-y-3 px-5 pb-4"
      schema={titleInput}
      sentences={{ title: { too_small: t('group.needName') } }}
      onSubmit={rename}
    >
      <TitleField label={t('group.newName')} defaultTitle={before ?? ''} autoFocus />
      <FormActions>
        <Button variant="secondary" size="small" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
        <SubmitButton size="small">{t('group.save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
