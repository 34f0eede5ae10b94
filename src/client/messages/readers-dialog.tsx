import type { Conversation } from '../../shared/public.ts';
import type { PlainKey } from '../i18n/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { LayerTexts } from '../layout/layer-texts.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ReadPart } from '../ui/read-part.tsx';
import type { Entry } from './entry.ts';
import { readersOf } from './reading.ts';
import type { Readers } from './reading.ts';

export type ReadersDialogProps = {
  /** Null: closed. */
  message: Entry['message'] | null;
  conversation: Conversation;
  myId: string;
  onClose(): void;
};

/** Who has read a message of mine, who has not, and of whom that cannot be known. */
export function ReadersDialog({ message, conversation, myId, onClose }: ReadersDialogProps) {
  const t = useTranslate();
  const readers = message && message.seq !== null ? readersOf(message, conversation, myId) : null;
  return (
    <Dialog open={readers !== null} onClose={onClose} title={t('readers.title')}>
      <ReadPart label={t('readers.title')}>
        <LayerTexts>{readers && <Everybody readers={readers} />}</LayerTexts>
      </ReadPart>
    </Dialog>
  );
}

function Everybody({ readers }: { readers: Readers }) {
  const t = useTranslate();
  return (
    <>
      {parts.map(([part, title]) => (
        <People key={part} title={t(title)} people={readers[part]} />
      ))}
      {readers.unlisted > 0 && (
        <p className="text-sm text-soft">{t('conversation.participants.more', { count: readers.unlisted })}</p>
      )}
    </>
  );
}

const parts: [Exclude<keyof Readers, 'unlisted'>, PlainKey][] = [
  ['read', 'readers.read'],
  ['unread', 'readers.unread'],
  ['hidden', 'readers.hidden'],
];

function People({ title, people }: { title: string; people: Readers['read'] }) {
  if (people.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-sm font-semibold text-soft">{title}</h3>
      <ul>
        {people.map(({ userId, name, photo }) => (
          <li key={userId} className="flex items-center gap-3 py-1.5">
            <Avatar name={name} seed={userId} photo={photo} size="small" />
            <bdi className="min-w-0 truncate">{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
