import type { PanelPageProps } from '../pages.ts';
import { MailsList } from './mails-list.tsx';
import { ShownMailPage } from './shown-mail-page.tsx';

/** The mails of the school; behind it, in the demo, one of them as it would have left. */
export function MailsPage({ id }: PanelPageProps) {
  return id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? <ShownMailPage mailId={Number(id)} /> : <MailsList />;
}
