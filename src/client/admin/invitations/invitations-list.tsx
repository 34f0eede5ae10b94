import { MailQuestion } from 'lucide-react';
import { useState } from 'react';
import { invitationStates } from '../../../shared/invitation-inputs.ts';
import type { Invitee, Invitees } from '../../../shared/invitations.ts';
import { roles } from '../../../shared/public.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Table } from '../../ui/table.tsx';
import { oneOf, pageNumber, words } from '../address-parts.ts';
import { AdminPage } from '../admin-page.tsx';
import { Answered } from '../../layout/answered.tsx';
import { FilterSelect } from '../filter-select.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { SearchBox } from '../../search/search-box.tsx';
import { useAddressState } from '../use-address-state.ts';
import { InviteButton } from './invite-button.tsx';
import { RevokeButton } from './revoke-button.tsx';
import { useInviteeColumns } from './use-invitee-columns.tsx';

const parts = { query: words, state: oneOf(invitationStates), role: oneOf(roles), page: pageNumber };
const pageSize = 50;

/** Who was given access, who came and who is still awaited; several at once are invited, again or for the first time, or lose their links. */
export function InvitationsList() {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  const { id: establishmentId } = useSchool();
  const [state, set] = useAddressState(parts);
  const asked = trpc.admin.invitations.useQuery(
    {
      establishmentId,
      page: state.page,
      ...(state.query && { query: state.query }),
      ...(state.state && { state: state.state }),
      ...(state.role && { role: state.role }),
    },
    fresh,
  );
  return (
    <AdminPage
      title={t('invitations.title')}
      text={t('invitations.text')}
      actions={<LinkButton href={hrefOf('invitations', 'new')}>{t('invitations.new')}</LinkButton>}
    >
      <div className="flex flex-wrap gap-3">
        <SearchBox
          className="min-w-48"
          label={t('invitations.search')}
          value={state.query}
          onSearch={(query) => set({ query }, { replace: true })}
        />
        <FilterSelect
          label={t('invitations.state')}
          all={t('invitations.state.all', { count: asked.data ? sumOf(asked.data) : 0 })}
          options={invitationStates.map((value) => ({
            value,
            label: t(`invitations.state.${value}`, { count: asked.data?.counts[value] ?? 0 }),
          }))}
          value={state.state}
          onChange={(next) => set({ state: next })}
        />
        <FilterSelect
          label={t('invitations.role')}
          all={t('invitations.role.all')}
          options={roles.map((value) => ({ value, label: t(`invitations.role.${value}`) }))}
          value={state.role}
          onChange={(role) => set({ role })}
        />
      </div>
      <Answered asked={asked}>
        {({ items, total }) => (
          <People items={items} total={total} page={state.page} onPage={(page) => set({ page })} />
        )}
      </Answered>
    </AdminPage>
  );
}

type PeopleProps = { items: Invitee[]; total: number; page: number; onPage(page: number): void };

function People({ items, total, page, onPage }: PeopleProps) {
  const t = useTranslate();
  const columns = useInviteeColumns();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = [...chosen];
  return (
    <Table
      label={t('invitations.list')}
      columns={columns}
      rows={items}
      idOf={({ userId }) => userId}
      nameOf={({ name }) => name}
      selection={{
        chosen,
        onChange: setChosen,
        actions: (
          <>
            <InviteButton size="small" userIds={ids} />
            <RevokeButton size="small" userIds={ids} onDone={() => setChosen(new Set())} />
          </>
        ),
      }}
      empty={<EmptyState icon={MailQuestion} title={t('invitations.none.title')} text={t('invitations.none.text')} />}
      paging={total > pageSize && <Pagination page={page} of={Math.ceil(total / pageSize)} onPage={onPage} />}
    />
  );
}

function sumOf({ counts }: Invitees): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}
