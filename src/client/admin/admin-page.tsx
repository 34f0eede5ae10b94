import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useArrival } from '../layout/use-arrival.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Answered } from '../layout/answered.tsx';
import type { Asked } from '../layout/answered.tsx';

type Header = {
  title: string;
  text?: ReactNode;
  /** What is done on this page, the likeliest last; what cannot be done now is disabled and says why (`reasoned`). */
  actions?: ReactNode;
  /** The list from which one came to this one thing. */
  back?: { href: string; label: string };
};
type Props<Data> =
  | (Header & { asked?: undefined; children: ReactNode })
  | (Header & {
      /** What the page shows: while it comes, and where it does not come, the page says so here and nowhere else. */
      asked: Asked<Data>;
      children(data: Data): ReactNode;
    });

/** The one idiom of the panel's pages: where I am, what I can do, and what was asked for. */
export function AdminPage<Data = never>({ title, text, actions, back, ...shown }: Props<Data>) {
  useSchoolTitle(title);
  useArrival();
  return (
    <div className="space-y-6">
      <PageHeader title={title} text={text} actions={actions} above={back && <Back {...back} />} />
      {shown.asked === undefined ? shown.children : <Answered asked={shown.asked}>{shown.children}</Answered>}
    </div>
  );
}

function Back({ href, label }: { href: string; label: string }) {
  return (
    <Link href={href} className="-ms-1 inline-flex min-h-6 items-center gap-1">
      <ChevronLeft aria-hidden="true" className="size-4 shrink-0 rtl:-scale-x-100" />
      <span>{label}</span>
    </Link>
  );
}
