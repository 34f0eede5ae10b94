import { Download, ExternalLink } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Attachment } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { fileAddress } from './file-address.ts';

/** To keep the picture, or to have it in a page of its own, where the browser makes it as large as one likes. */
export function ViewerActions({ picture }: { picture: Attachment }) {
  const t = useTranslate();
  const href = fileAddress(picture);
  return (
    <>
      <Action label={t('files.openAlone')} icon={ExternalLink} href={href} target="_blank" rel="noreferrer" />
      <Action label={t('files.download')} icon={Download} href={href} download={picture.name} />
    </>
  );
}

type ActionProps = { label: string; icon: LucideIcon; href: string; target?: string; rel?: string; download?: string };

function Action({ label, icon: Icon, ...link }: ActionProps) {
  return (
    <a
      {...link}
      aria-label={label}
      title={label}
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-full text-soft hover:bg-sunken hover:text-ink"
    >
      <Icon aria-hidden="true" className="size-5" />
    </a>
  );
}
