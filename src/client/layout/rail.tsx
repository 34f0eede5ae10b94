import type { Role } from '../../shared/public.ts';
import { ConnectionSign } from '../live/connection-sign.tsx';
import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { railLook } from './frame-look.ts';
import { MainNav } from './main-nav.tsx';
import { SchoolNames } from './school-names.tsx';

/** At the side whose page it is, the areas, and the reader; on a phone a bar beneath the page, whose header then names the school. */
export function Rail({ role, onPhone }: { role: Role; onPhone: boolean }) {
  return (
    <header className={`${railLook} ${onPhone ? '' : 'max-md:hidden'}`}>
      <div className="flex w-full shrink-0 flex-col items-center gap-1.5 px-1.5 pb-3 max-md:hidden short:hidden">
        <BrandMark className="size-9" />
        <SchoolNames />
      </div>
      <MainNav role={role} />
      <div className="flex shrink-0 items-center gap-1 max-md:pe-2 md:mt-auto md:flex-col md:pt-3">
        <ConnectionSign />
        <AccountMenu role={role} />
      </div>
    </header>
  );
}
