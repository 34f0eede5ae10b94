import { useState } from 'react';
import { csvText } from '../../../shared/csv-text.ts';
import type { RosterDetail } from '../../../shared/roster.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { download } from '../../ui/download.ts';
import { useSchool } from '../school.ts';
import { titleOf } from './detail-line.tsx';
import { explainFile } from './explain-file.ts';

type Props = { planId: string; section: 'cannot' | 'noted' };

/** All lines of a section as a file, for whoever mends them at their source. */
export function ListDownload({ planId, section }: Props) {
  const t = useTranslate();
  const utils = trpc.useUtils();
  const { id: establishmentId } = useSchool();
  const [{ busy, error }, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const all = async (): Promise<RosterDetail[]> => {
    const items: RosterDetail[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await utils.admin.rosterPlan.fetch({ establishmentId, planId, section, cursor, limit: 100 });
      items.push(...page.items);
      if (page.nextCursor === null) return items;
      cursor = page.nextCursor;
    }
  };
  const make = async () => {
    setState({ busy: true, error: null });
    try {
      const rows = (await all()).map((item) => [item.file ?? '', String(item.line ?? ''), titleOf(item, t)]);
      download(`${t(`import.section.${section}`)}.csv`, csvText(rows));
      setState({ busy: false, error: null });
    } catch (problem) {
      setState({ busy: false, error: problem });
    }
  };
  return (
    <div className="space-y-3">
      {error !== null && <ErrorNote>{explainFile(error, t)}</ErrorNote>}
      <Button variant="secondary" size="small" busy={busy} onClick={() => void make()}>
        {t('import.list')}
      </Button>
    </div>
  );
}
