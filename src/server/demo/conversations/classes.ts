import type { Script } from '../script.ts';

export const classGroup: Script = {
  name: 'group-6eb',
  kind: 'group',
  title: '6e B : la classe',
  people: ['teacher', 'student', 'student2'],
  unread: { student: 2 },
  play: `
# 20
15:45 teacher: Bonjour la 6e B ! Ici on parle des cours, des devoirs et des projets. On s'écrit comme on se parle en classe : gentiment et chacun son tour.
16:50 student2: Bonjour madame !
17:02 student: bonjour
17:03 student: est-ce qu'on a le droit aux emojis
17:10 teacher: Avec modération.
17:10 student: 🦒
# 17
17:15 student2: Madame, pour {fr:15} c'est toute la liste de mots ?
17:31 teacher: La première colonne. Bonne question, Inès, je suis sûre que tu n'étais pas la seule à te la poser.
~ before: La deuxième colonne. Bonne question, Inès, je suis sûre que tu n'étais pas la seule à te la poser.
17:33 student: je me la posais
# 16
16:40 student2: La poterie c'était trop bien. J'ai de la terre dans les oreilles.
16:44 student: moi j'en ai dans la chaussette et je sais pas comment
~ 😂 student2 teacher
# 14
16:05 student2: Quelqu'un peut m'expliquer pourquoi Fogg est toujours en retard d'un jour alors qu'il est en avance ?
16:20 student: c'est les fuseaux horaires je crois ??
16:21 student: ou alors il sait pas compter
~ deleted
16:38 teacher: Vous touchez au cœur du livre, alors je ne réponds pas tout de suite. Un indice : dans quel sens fait-il le tour ? Apportez vos idées {fr:13}, on prendra une orange et une lampe.
16:40 student: on peut manger l'orange après
16:41 teacher: Si vous avez trouvé.
# 13
17:20 student2: Noé, voilà le cours de la dernière heure :
- l'orange tourne vers l'est
- chaque fois qu'on avance vers l'est on gagne 4 minutes par degré
- au bout de 360 degrés ça fait 24 heures
- on a trouvé donc on a mangé l'orange
18:05 student: merci !! vous m'en avez gardé ?
18:06 student2: un quartier. Il est dans ta case.
# 11
12:02 teacher: Message important : on cherche le manteau de Noé, bleu marine, badge baleine. Regardez bien autour de vous.
17:30 student2: J'ai regardé dans les vestiaires du gymnase, rien. Mais il y a une gourde Licorne, si ça intéresse quelqu'un.
# 10
16:55 student: il est revenu 🐋 merci à tout le monde
~ ❤️ teacher student2
~ 🎉 student2
16:57 student2: 🎉
# 6
16:30 teacher: Pour la lecture {fr:5} soir : Inès et Noé, rendez-vous en salle 12 à 17 h 30 pour une dernière répétition. Les autres, venez avec vos meilleures oreilles.
17:10 student2: D'accord madame. Noé, apporte la montre de ton grand-père !
17:14 student: il veut bien si on la remonte pas
# 4
10:30 teacher: Je suis très fière de vous tous. Ceux qui ont rangé les chaises sans qu'on le leur demande : je vous ai vus.
~ file: lecture du soir.jpg
~ file: lecture du soir (2).jpg
# 2
16:40 student: madame c'est grave si ça fait plus d'une page
16:52 teacher: Ce n'est pas grave du tout. Une page et demie, c'est une page qui a bien mangé.
# 1
17:05 student2: On est assis comment dans le car pour le moulin ?
17:40 teacher: Par deux, au choix, et on garde la même place au retour. L'avant est réservé à ceux qui ont mal au cœur.
17:46 student2: {@student} tu prends devant, je viens avec toi si tu veux, j'ai des bonbons à la menthe.
`,
};

export const studentTeacher: Script = {
  name: 'student-teacher',
  kind: 'direct',
  people: ['student', 'teacher'],
  unread: { teacher: 1 },
  play: `
# 18
17:20 student: bonjour madame, je voulais savoir si on pouvait prendre la BD à la place du livre
17:35 teacher: Bonjour Noé. Tu peux la lire en plus, c'est même une bonne idée, mais pas à la place : on a besoin du texte pour travailler les phrases.
17:36 student: d'accord. les phrases sont longues
17:38 teacher: Elles le sont ! Lis-les à voix haute, tu verras, elles se coupent toutes seules.
# 17
16:50 student: ça marche à voix haute
16:58 teacher: J'ai entendu, ce matin. C'était très vivant.
# 13
17:45 student: je suis rentré de l'orthodontiste. j'ai un appareil et ze zozote
17:52 teacher: Bon retour ! Ça passe en quelques jours. Tu décides quand tu veux lire de nouveau, je ne t'interrogerai pas avant.
17:53 student: merci madame
# 7
12:50 teacher: Noé, j'ai une proposition : lire le passage du paquebot avec Inès à la soirée des parents. Elle serait Fogg. Tu as le droit de dire non.
12:58 student: oui
12:58 student: enfin oui je veux bien
12:59 teacher: Parfait. On répète {fr:6} à la récréation de 10 h.
# 4
17:10 student: les gens ont rigolé au bon moment
17:18 teacher: C'est toi qui as trouvé le moment. Bravo.
# 1
18:10 student: madame est-ce que je peux mettre un dessin avec ma rédaction si on la recopie pour le journal ? c'est l'éléphant vu de dessus
`,
};

export const otherStudentTeacher: Script = {
  name: 'student3-teacher2',
  kind: 'direct',
  people: ['student3', 'teacher2'],
  unread: { student3: 1 },
  play: `
# 15
17:05 student3: Bonjour monsieur, est-ce qu'une passoire cassée compte quand même comme objet ?
17:30 teacher2: Bonjour Léonie. Elle compte double : il y a la forme et il y a l'histoire.
17:32 student3: Super, elle a un manche en moins.
# 8
13:10 student3: Monsieur, quelqu'un a accroché mon croquis à l'envers dans le hall.
13:25 teacher2: C'était moi, pardon ! Je le remets à l'endroit. Note qu'il tenait très bien la composition.
13:26 student3: C'est vrai que ça fait un chapeau 🎩
# 2
17:40 student3: Pour la maquette, je suis avec Mahaut. On peut faire un sous-marin au lieu d'un théâtre ?
# 1
12:15 teacher2: Dans un collège Jules-Verne, comment veux-tu que je refuse ? À une condition : il faut un rideau quelque part.
`,
};
