import { useState } from 'react';
import type { PlainKey } from '../../i18n/text.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { sentenceOf } from '../../live/outcome.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { Consequences } from './consequences.tsx';
import type { Draft } from './use-draft.ts';

/** What the changes would come to, and the button that makes them; always in sight while there are some. `fault`: why they cannot be saved. */
export function SaveBar({ draft, fault }: { draft: Draft; fault: PlainKey | null }) {
  const t = useTranslate();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { isChanged, meanwhile, held, patch } = draft;
  const reason = fault ?? (isChanged ? null : 'adminRules.unchanged');
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      if ((await draft.save()) === 'saved') toast({ tone: 'good', text: t('adminRules.saved') });
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  return (
    <section
      aria-label={t('adminRules.consequences')}
      className={`space-y-3 rounded-2xl border border-line bg-raised p-4 shadow-float ${isChanged ? 'sticky bottom-3 z-10 max-h-[60dvh] overflow-y-auto' : ''}`}
    >
      {meanwhile && <Notice tone="info">{t('adminRules.meanwhile')}</Notice>}
      {isChanged && fault === null && <Consequences held={held} patch={patch} />}
      {problem !== null && <ErrorNote>{t(sentenceOf(problem))}</ErrorNote>}
      <div className="flex flex-wrap items-center justify-end gap-3">
        {reason && <p className="me-auto text-sm text-soft">{t(reason)}</p>}
        {isChanged && (
          <Button variant="secondary" onClick={draft.undo}>
            {t('adminRules.undo')}
          </Button>
        )}
        <Button
          busy={busy}
          aria-disabled={reason !== null || undefined}
          title={reason ? t(reason) : undefined}
          onClick={() => reason === null && void save()}
        >
          {t('adminRules.save')}
        </Button>
      </div>
    </section>
  );
}
