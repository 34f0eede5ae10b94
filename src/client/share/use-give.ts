import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Role } from '../../shared/public.ts';
import { addToDraft } from '../drafts/add-to-draft.ts';
import { chooseFiles } from '../files/choose.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { chatPath, conversationPath } from '../paths.ts';
import { useMe } from '../session/use-me.ts';
import { trpc } from '../trpc.ts';
import { useToast } from '../ui/use-toast.ts';
import { dropShare, shareCache } from './kept-share.ts';
import type { Shared } from './kept-share.ts';
import type { Target } from './use-targets.tsx';

/** Puts what was shared where its reader writes in a conversation, beside what stands there, and leads there. Once: another tab may have done it. */
export function useGive(shared: Shared, role: Role) {
  const t = useTranslate();
  const locale = useLocale();
  const live = useLive();
  const toast = useToast();
  const { memberships } = useMe();
  const [, navigate] = useLocation();
  const create = trpc.createConversation.useMutation();
  const [busy, setBusy] = useState(false);

  const open = async ({ conversation, contact, establishmentId }: Target) => {
    if (conversation) return { id: conversation.id, path: conversationPath(locale, role, conversation) };
    const { id } = await create.mutateAsync({ establishmentId, participantIds: [contact!.userId] });
    return { id, path: chatPath(locale, role, id) };
  };
  const put = async (target: Target) => {
    const { drafts, files } = live;
    const { id, path } = await open(target);
    await Promise.all([drafts.ready, files.ready]);
    if (!(await caches.has(shareCache))) return toast({ text: t('share.none') });
    const membership = memberships.find(({ establishment }) => establishment.id === target.establishmentId);
    if (shared.text !== '') addToDraft(drafts, id, { text: shared.text });
    const tooMany = await chooseFiles(live, { conversationId: id }, membership?.may.fileMegabytes ?? 0, shared.files);
    await dropShare();
    navigate(path, { replace: true });
    if (tooMany > 0) toast({ tone: 'danger', text: t('files.tooMany') });
  };
  const give = async (target: Target) => {
    if (busy) return;
    setBusy(true);
    await put(target).catch((error: unknown) => toast({ tone: 'danger', text: t(sentenceOf(error)) }));
    setBusy(false);
  };
  return { busy, give: (target: Target) => void give(target) };
}
