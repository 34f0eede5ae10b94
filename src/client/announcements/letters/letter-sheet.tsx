import type { Announcement } from '../../../shared/announcements.ts';
import type { PrintedLetters } from '../../../shared/printed-letters.ts';
import { useCardWords } from '../../admin/invitations/card-words.tsx';
import { useZone } from '../../conversations/use-zone.ts';
import type { WordsOf } from '../../i18n/load.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LetterFace } from './letter-face.tsx';
import type { LetterWithLink } from './letter-face.tsx';

type Props = { announcement: Announcement; school: PrintedLetters['school']; letters: readonly LetterWithLink[] };

const letterWords: readonly WordsOf[] = ['admin', 'letters'];

/** What goes on paper, a page for each; `data-printed` leaves the rest of the page out of it (styles.css). */
export function LetterSheet({ announcement, school, letters }: Props) {
  const words = useCardWords(
    letters.map(({ locale }) => locale),
    letterWords,
  );
  const zone = useZone(announcement.establishmentId);
  if (!words) return <Skeleton className="h-72 w-full" />;
  return (
    <ul data-printed="" className="space-y-4 print:space-y-0">
      {letters.map((letter) => (
        <li key={letter.userId} className="print:break-after-page print:last:break-after-auto">
          <LetterFace
            letter={letter}
            announcement={announcement}
            school={school}
            zone={zone}
            t={words.get(letter.locale)!}
          />
        </li>
      ))}
    </ul>
  );
}
