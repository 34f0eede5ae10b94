import { Download } from 'lucide-react';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import type { ButtonProps } from '../../ui/button.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useSchool } from '../school.ts';
import { download } from '../../ui/download.ts';

type Input = Omit<Parameters<ReturnType<typeof trpc.admin.exportPeople.useMutation>['mutate']>[0], 'locale'>;

/** A table of whoever is meant, to be opened elsewhere. That it was made stands in the audit. */
export function ExportButton({ input, ...look }: { input: Input } & Pick<ButtonProps, 'variant' | 'size'>) {
  const t = useTranslate();
  const locale = useLocale();
  const { name } = useSchool();
  const { explain } = useUi();
  const toast = useToast();
  const { mutate, isPending } = trpc.admin.exportPeople.useMutation({
    onSuccess: ({ csv, count }) => {
      download(`${name} - ${t('admin.people')}.csv`, csv);
      toast({ tone: 'good', text: t('people.exported', { count }) });
    },
    onError: (error) => toast({ tone: 'danger', text: explain(error, 'action').text }),
  });
  return (
    <Button {...look} busy={isPending} onClick={() => mutate({ ...input, locale })}>
      <Download aria-hidden="true" className="size-4" />
      <span>{t('people.export')}</span>
    </Button>
  );
}
