import { File, FileImage, FileMusic, FileSpreadsheet, FileText, FileVideo, Presentation } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

/** What a file is, by the name of its type: also where what is in it is not here. */
export function FileIcon({ mediaType, className = '' }: { mediaType: string; className?: string }) {
  const Icon = icons.find(([part]) => mediaType.includes(part))?.[1] ?? File;
  return <Icon aria-hidden="true" className={`size-6 shrink-0 ${className}`} />;
}

const icons: [part: string, icon: LucideIcon][] = [
  ['image/', FileImage],
  ['audio/', FileMusic],
  ['video/', FileVideo],
  ['sheet', FileSpreadsheet],
  ['csv', FileSpreadsheet],
  ['presentation', Presentation],
  ['pdf', FileText],
  ['text', FileText],
  ['word', FileText],
];
