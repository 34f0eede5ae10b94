import { useMemo } from 'react';
import { formPlace } from '../files/chosen-file.ts';
import { useAttachTo } from '../files/use-attach-to.ts';
import { useWaitingFiles } from '../files/use-waiting-files.ts';
import { ofForm } from './form-files.ts';

/** The files that wait in a form, by the place that they have, and the way to choose more. */
export function useFormFiles(establishmentId: string, form: string) {
  const where = useMemo(() => ofForm({ form, establishmentId }), [form, establishmentId]);
  const place = formPlace(form);
  const attach = useAttachTo({ where, establishmentId, fault: null, focus: stay });
  return { place, attach, count: useWaitingFiles(place).length };
}

/** The button that was pressed has the focus again, or whatever had it when files fell. */
function stay() {}
