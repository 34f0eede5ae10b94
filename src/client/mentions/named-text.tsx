import { mentionToken } from '../../shared/mentions.ts';
import { useMentions } from './mention-names.ts';

/** A stretch of a message, each mention in it with a mark of its own. */
export function NamedText({ text, mine }: { text: string; mine: boolean }) {
  const { nameOf, isMine } = useMentions();
  if (!text.includes('<@')) return <span>{text}</span>;
  // Every second one is the id of a mention.
  return text.split(mentionToken).map((part, index) =>
    index % 2 === 0 ? (
      part && <span key={`${index}`}>{part}</span>
    ) : (
      <bdi
        key={`${index}`}
        translate="no"
        data-mention={isMine(part) && !mine ? 'mine' : ''}
        className={`rounded-sm px-0.5 font-semibold ${mine ? 'bg-on-mine/10' : isMine(part) ? 'bg-accent text-on-accent forced-colors:outline' : 'bg-accent-soft text-accent-ink'}`}
      >
        {`@${nameOf(part)}`}
      </bdi>
    ),
  );
}
