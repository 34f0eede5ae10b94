import { MessageCircle, School, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { OuterHead } from '../layout/outer-head.tsx';
import { usePageTitle } from '../layout/use-page-title.ts';

type Props = { title: string; heading: string; intro: string | null; children: ReactNode };

/** The page in front of the school: what one does here at the start, what Préau is at the end. It names no school, since one address may serve several. */
export function Doorstep({ title, heading, intro, children }: Props) {
  usePageTitle(title);
  return (
    <div className="grid min-h-dvh bg-surface lg:grid-cols-[minmax(28rem,1fr)_minmax(24rem,1.1fr)]">
      <div className="flex min-w-0 flex-col px-6 py-4 sm:px-10">
        <OuterHead />
        <main className="mx-auto flex w-full max-w-sm flex-1 flex-col gap-6 py-10 max-sm:pt-[8dvh] sm:justify-center">
          <div>
            <h1 className="text-3xl font-semibold tracking-tight rtl:tracking-normal">{heading}</h1>
            {intro !== null && <p className="mt-2 text-soft">{intro}</p>}
          </div>
          {children}
        </main>
      </div>
      <Promise />
    </div>
  );
}

function Promise() {
  const t = useTranslate();
  const points = [
    { icon: MessageCircle, text: t('signIn.promise.direct') },
    { icon: ShieldCheck, text: t('signIn.promise.rules') },
    { icon: School, text: t('signIn.promise.home') },
  ];
  return (
    <aside className="relative hidden overflow-hidden bg-accent text-on-accent lg:flex lg:flex-col lg:justify-center dark:bg-[#1d2544]">
      <Courtyard />
      <div className="relative mx-auto max-w-md px-10">
        <p className="text-2xl leading-snug font-semibold text-balance">{t('signIn.promise.title')}</p>
        <ul className="mt-8 space-y-5">
          {points.map(({ icon: Icon, text }) => (
            <li key={text} className="flex items-start gap-3.5">
              <span className="flex size-9 shrink-0 items-center justify-center rounded-full bg-white/15">
                <Icon aria-hidden="true" className="size-4.5" />
              </span>
              <span className="pt-1.5">{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}

/** A préau: a roof on posts, seen from the yard. */
function Courtyard() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 600 400"
      preserveAspectRatio="xMidYMax slice"
      className="absolute inset-0 size-full text-white opacity-[0.07]"
      fill="none"
      stroke="currentColor"
      strokeWidth="10"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M-40 190 300 40 640 190M30 172V420M570 172V420M-40 372H640" />
    </svg>
  );
}
