import { Bell, Pencil, Search, Trash2 } from 'lucide-react';
import { useLocale } from '../i18n/use-translate.ts';
import { rootPath } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Link, LinkButton } from '../ui/link.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { Part, Row } from './part.tsx';
import { useSpecimen } from './use-specimen.ts';

/** What is pressed. */
export function PressParts() {
  const { save, remove, open, long } = useSpecimen();
  const here = `${rootPath(useLocale())}/kit`;
  return (
    <>
      <Part name="Button">
        <Row>
          <Button>{save}</Button>
          <Button variant="secondary">{open}</Button>
          <Button variant="quiet">{open}</Button>
          <Button variant="danger">{remove}</Button>
        </Row>
        <Row>
          <Button size="small">{save}</Button>
          <Button size="small" variant="secondary">
            <Pencil aria-hidden="true" className="size-4" />
            <span>{open}</span>
          </Button>
          <Button busy>{save}</Button>
          <Button disabled>{save}</Button>
          <Button aria-disabled title={long} variant="secondary">
            <span>{open}</span>
          </Button>
        </Row>
        <Button variant="secondary" className="w-full">
          {long}
        </Button>
      </Part>
      <Part name="IconButton · Tooltip · Kbd">
        <Row>
          <IconButton label={save} icon={Pencil} />
          <IconButton label={open} icon={Search} variant="primary" />
          <IconButton label={remove} icon={Trash2} disabled />
          <Tooltip text={long}>
            <button
              type="button"
              aria-label={open}
              className="inline-flex size-11 items-center justify-center rounded-xl border border-edge"
            >
              <Bell aria-hidden="true" className="size-5" />
            </button>
          </Tooltip>
          <Kbd keys={['Alt', 'Shift', '↓']} />
          <Kbd keys={['F6']} />
        </Row>
      </Part>
      <Part name="Link · LinkButton">
        <Row>
          <Link href={here}>{long}</Link>
          <LinkButton href={here}>{open}</LinkButton>
          <LinkButton href={here} variant="secondary" size="small">
            {open}
          </LinkButton>
        </Row>
      </Part>
    </>
  );
}
