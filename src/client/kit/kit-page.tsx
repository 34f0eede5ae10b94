import { Button } from '../ui/button.tsx';
import { Overlays } from '../ui/overlays.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { DataParts } from './data-parts.tsx';
import { FieldParts } from './field-parts.tsx';
import { FormPart } from './form-part.tsx';
import { LayerParts } from './layer-parts.tsx';
import { PressParts } from './press-parts.tsx';
import { useSpecimen } from './use-specimen.ts';
import { WordParts } from './word-parts.tsx';

/** Every part of the kit in every state, for whoever builds a page; no build that is served to a school has it. */
export function KitPage() {
  const { area, sentence, save, open } = useSpecimen();
  return (
    <Overlays>
      <main className="mx-auto w-full max-w-6xl space-y-8 px-4 py-8 sm:px-6">
        <PageHeader
          above={area}
          title="Kit"
          text={sentence}
          actions={
            <>
              <Button variant="secondary">{open}</Button>
              <Button>{save}</Button>
            </>
          }
        />
        <div className="gap-5 space-y-5 lg:columns-2 *:break-inside-avoid">
          <PressParts />
          <LayerParts />
          <FormPart />
          <FieldParts />
          <WordParts />
          <DataParts />
        </div>
      </main>
    </Overlays>
  );
}
