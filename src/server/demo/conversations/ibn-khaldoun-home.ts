import type { Script } from '../script.ts';

export const cm2ParentStudent: Script = {
  name: 'parent-student',
  kind: 'direct',
  people: ['parent', 'student'],
  unread: { student: 1 },
  play: `
# 17
16:50 student: baba, j'ai une poésie à apprendre
17:02 parent: ممتاز! كم بيتًا؟
17:03 student: 4 mais je veux faire tout
17:05 parent: على مهلك يا بطل. نبدأ الليلة بعد العشاء.
# 14
16:55 student: بابا!! j'ai dit TOUTE la poésie et j'ai rien oublié
17:12 parent: أنا فخور بك جدًّا يا إلياس 🌟
17:13 parent: ماذا تريد للعشاء؟
17:13 student: كسكس
# 8
16:40 student: mon haricot il a pas encore poussé
16:48 parent: زُرع منذ وقت قصير! الصبر مفتاح الفرج.
16:49 student: ça veut dire quoi
16:52 parent: La patience est la clé de tout. Même pour les haricots.
# 3
16:35 student: 5,5 cm !!!!!!
16:41 parent: 🌱👏
# 1
16:58 parent: لا تنسَ علبة الطعام في المدرسة، أمك تبحث عنها.
`,
};

export const cm2OtherParentStudent: Script = {
  name: 'parent2-student',
  kind: 'direct',
  people: ['parent2', 'student'],
  unread: { parent2: 2 },
  play: `
# 11
08:05 parent2: Picture day! Shirt tucked in, tongue tucked in.
12:10 student: mum I smiled with my teeth like you said
12:12 parent2: All of them?
12:12 student: the ones I have
# 5
15:50 parent2: We are all going to Inès's reading tonight. Jacket on at half past five, please.
16:45 student: is there food
16:46 parent2: There are briouates, and we are bringing them, so please stop eating them.
# 1
16:50 student: I found the lunch box
16:50 student: it was in my other bag with the other lunch box
`,
};

export const cm2StudentTeacher: Script = {
  name: 'student-teacher',
  kind: 'direct',
  people: ['student', 'teacher'],
  unread: { student: 1 },
  play: `
# 11
17:05 student: maîtresse, pourquoi la lune tombe pas ? vous aviez dit une semaine
17:20 teacher: وعد الحرّ دين عليه! Je n'ai pas oublié, Ilyès. Elle tombe, en réalité, mais elle va si vite sur le côté qu'elle rate la Terre à chaque fois.
17:22 student: elle rate depuis combien de temps
17:24 teacher: Plus de quatre milliards d'années.
17:25 student: elle vise mal
# 9
16:35 student: je suis malade mais je peux quand même planter mon haricot ?
16:38 teacher: Repose-toi bien. Ton bocal est prêt, avec ton nom dessus en deux langues. سلامتك!
# 1
17:10 student: mon haricot penche vers la fenêtre, il faut le tourner ou il sait ce qu'il fait ?
17:31 teacher: Excellente question de jardinier. Tourne-le {fr:0} matin, note l'heure, et observe où il regarde le soir. Tu nous raconteras.
`,
};

export const cm2Staff: Script = {
  name: 'admin-teacher',
  kind: 'direct',
  people: ['admin', 'teacher'],
  unread: { admin: 1 },
  play: `
# 16
12:20 admin: صباح الخير سلمى، on a reçu les 28 dictionnaires arabe-français. Ils sont dans mon bureau, et je n'ai plus de place pour mes pieds.
12:35 teacher: رائع! J'envoie quatre élèves costauds après la récréation.
12:36 admin: Et un chariot.
# 10
17:10 teacher: Une famille nous a envoyé quatorze bocaux pour le jardin. Tu as une étagère ?
17:25 admin: Décidément. Le rebord du couloir nord, il est au soleil. Tes haricots y seront mieux que dans mon bureau.
17:26 teacher: شكرًا كريمة 🌱
# 6
18:25 teacher: J'aimerais la salle de musique un matin, dans deux semaines : harpe et oud, par deux parents.
18:40 admin: Avec joie. Le mardi ou le jeudi, choisis.
# 1
12:10 admin: Le car pour le jardin botanique est confirmé {fr:-5+}, départ 9 h. Il me manque seulement le nombre d'accompagnateurs.
17:15 teacher: Je viens de demander à M. Mansouri, j'attends sa réponse. Avec lui nous serons quatre adultes.
`,
};

export const cm2AdminParent: Script = {
  name: 'admin-parent',
  kind: 'direct',
  people: ['admin', 'parent'],
  unread: { parent: 2 },
  play: `
# 13
10:50 admin: السلام عليكم سيد المنصوري، نذكّركم بأن ملف المطعم المدرسي لإلياس ينقصه رقم التأمين.
12:30 parent: وعليكم السلام، معذرةً على التأخير. سأرسله هذا المساء إن شاء الله.
19:05 parent: أرسلته الآن عبر الموقع: https://example.org/ibn-khaldoun/cantine
# 12
09:15 admin: وصلنا الرقم، شكرًا لكم. الملف كامل الآن.
# 1
11:30 admin: Bonjour Monsieur, le conseil d'école se réunit {fr:-6+} à 18 h. En tant que parent élu, vous recevez l'ordre du jour ici : https://example.org/ibn-khaldoun/conseil
11:32 admin: وهناك شاي بالنعناع، كالعادة 🍵
`,
};
