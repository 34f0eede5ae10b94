import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { layerWords } from '../i18n/layer-words.ts';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { ShownArea } from '../layout/area.tsx';
import { NotFound } from '../layout/not-found.tsx';
import { OutlineOf } from '../layout/outline.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { PageRows } from '../layout/page-rows.tsx';
import { pageOf, pages } from './pages.ts';
import { RegisteredContext } from './registered.ts';
import { SchoolContext, useSchoolHere } from './school.ts';

type Props = { segment: string | undefined; id: string | undefined };

/** With those of what opens above its pages: a box in which people are looked for is there as its dialog opens. */
const words: readonly WordsOf[] = [...layerWords, 'admin', 'home'];
const registered = new Set(pages.map(({ segment }) => segment));

/** The administration of one school: its pages beside their list, each with a boundary of its own where it breaks or does not come. */
export function Panel(props: Props) {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<OutlineOf outline="panel" />}>
      <Page {...props} />
    </LoadedTexts>
  );
}

function Page({ segment, id }: Props) {
  const page = pageOf(segment);
  const school = useSchoolHere();
  if (!page || !school) return <NotFound />;
  return (
    <SchoolContext value={school}>
      <RegisteredContext value={registered}>
        <PanelFrame page={page} id={id}>
          <ShownArea key={school.id} area={page.area} props={{ id }} fallback={<PageRows />} within />
        </PanelFrame>
      </RegisteredContext>
    </SchoolContext>
  );
}
