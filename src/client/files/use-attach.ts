import { useMemo } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { focusComposer } from '../messages/focus-composer.ts';
import { changeIn } from '../messages/kept-draft.ts';
import { useAbout } from '../messages/use-draft.ts';
import { useAttachTo } from './use-attach-to.ts';
import type { Attach } from './use-attach-to.ts';

/** Files for the message that is being written in a conversation; the same for all the letters of it. */
export function useAttach({ id, establishmentId }: Conversation): Attach {
  const t = useTranslate();
  const isChanging = useAbout(changeIn(id)) !== '';
  const where = useMemo(() => ({ conversationId: id }), [id]);
  const fault = isChanging ? t('acts.finishChange') : null;
  return useAttachTo({ where, establishmentId, fault, focus: focusComposer });
}
