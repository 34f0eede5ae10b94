import type { Script } from '../script.ts';

export const cm2Announcement: Script = {
  name: 'announcement-cm2',
  kind: 'announcement',
  title: 'CM2 · إعلانات القسم',
  people: ['teacher', 'admin', 'parent', 'parent2', 'student'],
  unread: { parent: 1, parent2: 2, student: 1 },
  asks: { in: 5, acknowledged: ['parent2'] },
  play: `
# 20
16:30 teacher: السلام عليكم ورحمة الله،
مرحبًا بكم في صفحة إعلانات قسم CM2. هنا تجدون المواعيد والواجبات وأخبار القسم. لأي سؤال يمكنكم مراسلتي مباشرة.

Bonjour à tous, vous trouverez ici les dates, les devoirs et les nouvelles de la classe. Pour toute question, écrivez-moi directement.
# 17
16:20 teacher: للحفظ قبل يوم {ar:14}: الأبيات الأربعة الأولى من نشيد «المطر».
Pour {fr:14} : apprendre les quatre premiers vers de la poésie « La pluie ».
# 13
10:30 admin: La photo de classe aura lieu {fr:11+} à 9 h 30. Sourires obligatoires, cravates non.
صورة القسم يوم {ar:11+} على الساعة التاسعة والنصف.
# 10
16:15 teacher: نبحث عن علب زجاجية فارغة ونظيفة لمشروع الحديقة. علبة واحدة لكل تلميذ تكفي.
Nous cherchons des bocaux vides et propres pour le projet jardin. Un seul par élève suffit (merci à la famille qui en a envoyé quatorze).
# 7
11:00 admin: La bibliothèque de l'école prête désormais trois livres par semaine, en français comme en arabe. Liste des nouveautés : https://example.org/ibn-khaldoun/bibliotheque
# 3
16:25 teacher: نبتت الفاصوليا! 🌱
Les haricots ont germé. Chaque élève mesure le sien tous les matins ; le plus grand fait déjà 6 cm.
# 1
16:40 teacher: رحلتنا إلى الحديقة النباتية يوم {ar:-5+}. الرجاء إعادة الإذن موقّعًا قبل يوم {ar:-2}.
Sortie au jardin botanique {fr:-5+}. Merci de rendre l'autorisation signée avant {fr:-2}. Prévoir des chaussures qui ne craignent rien.
`,
};

export const cm2ParentTeacher: Script = {
  name: 'parent-teacher',
  kind: 'direct',
  people: ['parent', 'teacher'],
  unread: { parent: 1 },
  pinned: ['parent'],
  play: `
# 18
18:05 parent: السلام عليكم أستاذة سلمى، كيف حال إلياس في القسم هذه الأيام؟
18:20 teacher: وعليكم السلام سيد يوسف. إلياس بخير، مجتهد ويسأل كثيرًا، وهذا يسعدني.
18:22 parent: يسأل كثيرًا في البيت أيضًا 😄
18:24 teacher: سألني اليوم لماذا لا يسقط القمر. وعدته بجواب، فأمهلوني أسبوعًا.
# 16
17:40 parent: هل عليه أن يحفظ القصيدة كلها أم الأبيات الأولى فقط؟
17:52 teacher: الأبيات الأربعة الأولى فقط، والباقي لمن أراد.
17:53 parent: شكرًا، هو أراد. الآن نسمعها جميعًا صباحًا ومساءً.
# 14
16:45 teacher: ألقى إلياس القصيدة كاملة أمام زملائه، بصوت واضح ودون أي خطأ. أحسنتم!
17:10 parent: الحمد لله. أمه فرحت كثيرًا بهذا الخبر، وأخته إيناس تدّعي أنها هي التي علّمته.
# 9
07:50 parent: صباح الخير، إلياس عنده زكام خفيف وسيبقى في البيت اليوم. هل يمكن إرسال الدروس؟
08:05 teacher: صباح النور، شفاه الله. سأرسل لكم هذا المساء:
- صفحة 42 من كتاب الحساب
- قراءة نص «البستاني الصغير»
- لا شيء غير ذلك، فالراحة أولًا
08:07 parent: بارك الله فيكم.
16:30 teacher: وزرعنا اليوم الفاصوليا. وضعت له علبة باسمه، ففاصوليا إلياس لن تتأخر عن غيرها.
16:42 parent: 🙏
# 8
07:45 parent: هو اليوم أحسن بكثير، وسيحضر. أول ما سأل عنه هو الفاصوليا.
# 3
17:15 teacher: فاصوليا إلياس طولها خمسة سنتيمترات ونصف. هي الثانية في القسم، وهو يطالب بإعادة القياس.
17:30 parent: 😂 هكذا يفعل مع طوله هو أيضًا.
# 1
12:40 parent: هل يحتاجون إلى وجبة في رحلة الحديقة النباتية؟
17:05 teacher: نعم، وجبة خفيفة وزجاجة ماء. ونحتاج أيضًا إلى وليّين لمرافقتنا، فهل يناسبكم ذلك يوم {ar:-5}؟
`,
};

export const cm2OtherParentTeacher: Script = {
  name: 'parent2-teacher',
  kind: 'direct',
  people: ['teacher', 'parent2'],
  unread: { teacher: 1 },
  play: `
# 12
17:00 teacher: Bonsoir Madame, Ilyès m'a dit que vous jouez de la harpe. Est-ce vrai, et accepteriez-vous de venir nous la montrer un jour ?
17:35 parent2: Good evening! Bonsoir! It is true, though Ilyès tells people it is "a piano without the box". Je veux bien venir, avec plaisir.
17:40 teacher: C'est merveilleux. Les élèves viennent d'étudier les instruments à cordes : العود والكمان والقانون.
17:44 parent2: I would love to see an oud and a harp side by side.
17:46 teacher: Un papa d'élève joue du oud. Je crois que nous tenons un concert.
# 6
18:10 parent2: I can do any morning in two weeks' time, except Mondays. The harp takes up the whole car, so no children on the way.
18:18 teacher: Parfait, je réserve la salle de musique et je vous propose une date. شكرًا جزيلًا!
18:19 parent2: عفوًا ☺️ (Youssef checked my spelling.)
# 1
18:02 parent2: Two things: did Ilyès leave his lunch box again? Blue, with a dent. And is his bean really five and a half centimetres, or is that an Ilyès measurement?
`,
};
