import { useRef } from 'react';
import { v7 as newId } from 'uuid';
import { useLocation } from 'wouter';
import type { Role } from '../../../shared/public.ts';
import { useLocale } from '../../i18n/use-translate.ts';
import { useLive } from '../../live/live.ts';
import { announcingPath, draftsSegment } from '../announcing-path.ts';
import { askAnnouncements } from '../ask-announcements.ts';
import { moveFiles } from '../form-files.ts';
import type { Written } from '../kept-form.ts';
import { useAnnouncingSchool } from '../school-choice.tsx';
import { contentOf } from './content-of.ts';
import { ShareButton } from './share-button.tsx';

type Props = { role: Role; written: Written; onShared(): void };

/** Makes a shared draft of what is in the form, and leads there. Asked again after a lost answer it is the same one. */
export function ShareNew({ role, written, onShared }: Props) {
  const locale = useLocale();
  const [, navigate] = useLocation();
  const live = useLive();
  const { client, queryClient } = live;
  const school = useAnnouncingSchool(written.establishmentId)!;
  const id = useRef(newId());
  const share = async (staff: string[]) => {
    const wanted = { establishmentId: school, id: id.current, basedOn: 0, content: contentOf(written), staff };
    await client.announcements.saveDraft.mutate(wanted);
    moveFiles(live, 'new', { form: id.current, establishmentId: school });
    onShared();
    await askAnnouncements(queryClient);
    navigate(announcingPath(locale, role, draftsSegment, id.current));
  };
  return <ShareButton establishmentId={school} staff={[]} onShare={share} />;
}
