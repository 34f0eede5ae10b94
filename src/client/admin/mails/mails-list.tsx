import { MailX } from 'lucide-react';
import type { OutboxPage } from '../../../shared/mails.ts';
import { newsKinds, outboxStates } from '../../../shared/mails.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Answered } from '../../layout/answered.tsx';
import { SearchBox } from '../../search/search-box.tsx';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { oneOf, words } from '../address-parts.ts';
import { AdminPage } from '../admin-page.tsx';
import { FilterSelect } from '../filter-select.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { useAddressState } from '../use-address-state.ts';
import { useMailColumns } from './use-mail-columns.tsx';

/** Those that a school sends to its people; the others are the accounts'. */
const kinds = ['invitation', ...newsKinds] as const;
/** `after`: the last mail of the page before; what is no number is the first page. */
const parts = { query: words, kind: oneOf(kinds), state: oneOf(outboxStates), after: words };

/** The mails of the school, to whom they are, what became of them and why; of none what it says. */
export function MailsList() {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const hrefOf = usePanelHref();
  const [address, set] = useAddressState(parts);
  const { query, kind, state, after } = address;
  const asked = trpc.admin.outbox.useQuery(
    {
      establishmentId,
      ...(query && { query }),
      ...(kind && { kind }),
      ...(state && { state }),
      ...(/^[1-9]\d{0,14}$/.test(after) && { cursor: Number(after) }),
    },
    fresh,
  );
  const choose = (change: Partial<typeof address>, options = {}) => set({ after: '', ...change }, options);
  return (
    <AdminPage
      title={t('admin.mails')}
      text={t('outbox.text')}
      actions={<LinkButton href={hrefOf('mails', 'new')}>{t('email.write')}</LinkButton>}
    >
      <div role="search" className="flex flex-wrap gap-3">
        <SearchBox
          className="min-w-48"
          label={t('outbox.search')}
          value={query}
          onSearch={(next) => choose({ query: next }, { replace: true })}
        />
        <FilterSelect
          label={t('outbox.state')}
          all={t('outbox.state.all')}
          options={outboxStates.map((value) => ({ value, label: t(`outbox.state.${value}`) }))}
          value={state}
          onChange={(next) => choose({ state: next })}
        />
        <FilterSelect
          label={t('outbox.kind')}
          all={t('outbox.kind.all')}
          options={kinds.map((value) => ({ value, label: t(`outbox.kind.${value}`) }))}
          value={kind}
          onChange={(next) => choose({ kind: next })}
        />
      </div>
      <Answered asked={asked}>{(page) => <Mails page={page} address={address} />}</Answered>
    </AdminPage>
  );
}

type Address = { query: string; kind: string | null; state: string | null; after: string };

function Mails({ page: { items, nextCursor, leaves, isShown }, address }: { page: OutboxPage; address: Address }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  const columns = useMailColumns(isShown);
  const search = Object.fromEntries(
    Object.entries({ ...address, after: '' }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return (
    <div className="space-y-4">
      {!leaves && <Notice tone="info">{t(isShown ? 'outbox.shown' : 'outbox.off')}</Notice>}
      <Table
        label={t('outbox.list')}
        columns={columns}
        rows={items}
        idOf={({ id }) => String(id)}
        nameOf={({ name }) => name ?? ''}
        empty={<EmptyState icon={MailX} title={t(Object.keys(search).length > 0 ? 'outbox.none' : 'outbox.noneYet')} />}
      />
      <nav aria-label={t('outbox.pages')} className="flex flex-wrap justify-end gap-2">
        {address.after && (
          <LinkButton href={hrefOf('mails', null, search)} variant="quiet">
            {t('outbox.newest')}
          </LinkButton>
        )}
        {nextCursor !== null && (
          <LinkButton href={hrefOf('mails', null, { ...search, after: String(nextCursor) })} variant="secondary">
            {t('outbox.older')}
          </LinkButton>
        )}
      </nav>
    </div>
  );
}
