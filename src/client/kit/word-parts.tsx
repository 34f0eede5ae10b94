import { Info } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Badge } from '../ui/badge.tsx';
import { Band } from '../ui/band.tsx';
import { Card } from '../ui/card.tsx';
import { ErrorNote, WaitNote } from '../ui/error-note.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { Tag } from '../ui/tag.tsx';
import { Part, Row } from './part.tsx';
import { useSpecimen } from './use-specimen.ts';

const nextCentury = new Date(2100, 0).getTime();
const noop = () => undefined;

/** What is said and shown. */
export function WordParts() {
  const { name, sentence, long, open, options } = useSpecimen();
  return (
    <>
      <Part name="ErrorNote · Notice">
        <ErrorNote>{sentence}</ErrorNote>
        <ErrorNote onRetry={noop}>{long}</ErrorNote>
        <ErrorNote look="bar" onClose={noop}>
          {sentence}
        </ErrorNote>
        <ErrorNote look="page" onRetry={noop}>
          {sentence}
        </ErrorNote>
        <WaitNote until={nextCentury} />
        <Notice tone="info">{sentence}</Notice>
        <Notice tone="good">{sentence}</Notice>
      </Part>
      <Part name="Band">
        <Band icon={Info} tone="accent" action={{ label: open, onPress: noop }}>
          {sentence}
        </Band>
        <Band icon={Info} tone="warn" action={{ label: open, onPress: noop }}>
          {long}
        </Band>
        <Band icon={Info} tone="soft">
          {long}
        </Band>
      </Part>
      <Part name="Card">
        <Card
          title={name}
          action={
            <Button variant="quiet" size="small">
              {open}
            </Button>
          }
        >
          <p className="px-5 pb-5 text-soft">{long}</p>
        </Card>
      </Part>
      <Part name="Avatar · Badge · Tag · Skeleton · Spinner">
        <Row>
          {(['online', 'away', 'offline', 'unknown'] as const).map((presence) => (
            <Avatar key={presence} name={name} seed={presence} presence={presence} />
          ))}
          <Avatar name={name} seed="small" size="small" presence="online" />
          <Avatar name={name} seed="large" size="large" presence="away" />
          <Badge count={3} />
          <Badge count={128} />
          <Badge count={3} quiet />
        </Row>
        <Row>
          <Tag>{options[0]}</Tag>
          <Tag tone="accent">{options[1]}</Tag>
          <Tag tone="good">{options[2]}</Tag>
          <Tag tone="warn">{name}</Tag>
          <Tag tone="danger">{long}</Tag>
        </Row>
        <Row>
          <Spinner />
          <Spinner className="size-7" />
        </Row>
        <Skeleton className="h-4 w-2/5" />
        <Skeleton className="h-16 w-full" />
      </Part>
    </>
  );
}
