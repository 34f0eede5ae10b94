import type { Locale } from '../../shared/locales.ts';

type Specimen = {
  name: string;
  long: string;
  sentence: string;
  area: string;
  save: string;
  remove: string;
  open: string;
  options: [string, string, string];
  people: [name: string, className: string, messages: number][];
  columns: [string, string, string];
};

/** What the parts are shown with: ordinary words, and the longest that a school's people bring. */
export const specimens: Record<Locale, Specimen> = {
  fr: {
    name: 'Élise Moreau',
    long: 'Réunion d’information sur l’orientation des élèves de troisième et les dispositifs d’accompagnement personnalisé',
    sentence: 'Ce que vous avez saisi est toujours là. Réessayez dans un instant.',
    area: 'Espace enseignants',
    save: 'Enregistrer',
    remove: 'Supprimer',
    open: 'Ouvrir',
    options: ['Tous les messages', 'Mentions seulement', 'Aucune notification'],
    people: [
      ['Élise Moreau', '6e B', 128],
      ['Jean-Baptiste de La Rochefoucauld-Montmorency', '3e C', 9],
      ['Omar Haddad', '6e B', 41],
      ['ياسمين حداد', '5e A', 0],
    ],
    columns: ['Nom', 'Classe', 'Messages'],
  },
  en: {
    name: 'Eleanor Moore',
    long: 'Information evening about choosing subjects, and the personal support that is offered to each student in year ten',
    sentence: 'What you entered is still here. Try again in a moment.',
    area: 'Teachers’ space',
    save: 'Save',
    remove: 'Delete',
    open: 'Open',
    options: ['All messages', 'Mentions only', 'No notification'],
    people: [
      ['Eleanor Moore', '6 B', 128],
      ['Bartholomew Featherstonehaugh-Cholmondeley', '3 C', 9],
      ['Omar Haddad', '6 B', 41],
      ['ياسمين حداد', '5 A', 0],
    ],
    columns: ['Name', 'Class', 'Messages'],
  },
  ar: {
    name: 'ياسمين حداد',
    long: 'اجتماع إعلامي حول توجيه تلاميذ السنة الثالثة وبرامج الدعم والمرافقة المخصّصة لكل تلميذ على حدة',
    sentence: 'ما أدخلته ما زال هنا. يمكن إعادة المحاولة بعد قليل.',
    area: 'فضاء المعلمين',
    save: 'حفظ',
    remove: 'حذف',
    open: 'فتح',
    options: ['كل الرسائل', 'الإشارات فقط', 'بلا إشعارات'],
    people: [
      ['ياسمين حداد', '6e B', 128],
      ['عبد الرحمن بن عبد العزيز المنصوري الإدريسي', '3e C', 9],
      ['Jean-Baptiste de La Rochefoucauld', '6e B', 41],
      ['عمر حداد', '5e A', 0],
    ],
    columns: ['الاسم', 'القسم', 'الرسائل'],
  },
};
