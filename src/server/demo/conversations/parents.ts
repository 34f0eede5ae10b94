import type { Script } from '../script.ts';

export const adminParent: Script = {
  name: 'admin-parent',
  kind: 'direct',
  people: ['parent', 'admin'],
  unread: { parent: 1 },
  draft: { who: 'parent', body: 'Bonjour Madame, c’est bien le mien, merci ! Je peux passer le prendre' },
  play: `
# 14
08:10 parent: Bonjour Madame, Noé sera absent {fr:13} à partir de 13 h 40 pour un rendez-vous chez l'orthodontiste. Mme Berthelot est prévenue.
08:35 admin: Bonjour Madame, c'est noté. Merci d'écrire un mot dans le carnet, il le montrera à la grille en sortant.
08:36 parent: Ce sera fait.
# 13
15:50 admin: Absence régularisée. Bon courage à lui avec son appareil !
16:25 parent: Merci, il a choisi le vert.
# 12
17:25 parent: Au passage, si un manteau bleu marine à doublure orange arrive chez vous, il est à nous.
17:40 admin: Je l'ajoute à la liste. Il y a déjà un ukulélé.
# 8
09:05 parent: Bonjour, j'ai reçu la facture de la cantine : il y a cinq repas pour {fr:13}, mais Noé n'a pas encore cinq estomacs. Est-ce une erreur ?
10:20 admin: Bonjour, c'en est une, la saisie a glissé d'une ligne. Je la fais corriger par l'intendance, ne réglez rien pour l'instant.
10:22 parent: Merci beaucoup.
# 6
11:15 admin: Facture corrigée, vous la retrouverez ici : https://example.org/jules-verne/factures
11:40 parent: Reçue et réglée. Merci pour votre rapidité !
# 1
11:05 admin: Bonjour Madame, le plat rond à fleurs resté après la soirée, ne serait-il pas à vous ? Il est lavé, et il vous attend à côté du ukulélé.
`,
};

export const otherParentTeacher: Script = {
  name: 'parent2-teacher',
  kind: 'direct',
  people: ['parent2', 'teacher'],
  unread: { teacher: 2 },
  play: `
# 19
18:30 parent2: Good evening Mme Berthelot. I read French slowly but well enough; I write it like a tourist. Do you mind if I write to you in English?
18:42 teacher: Good evening! Not at all. I answer in French when I am tired and in English when I am brave.
18:43 parent2: That sounds perfectly fair.
# 18
17:02 teacher: Would you like to join us for the trip to the paper mill on {en:-4+}? I need two parents.
17:40 parent2: I'd love to. I'll take the day off. Is there anything I should know?
17:45 teacher: Only that there are seven roundabouts.
17:46 parent2: I'm from County Cork. Bring them on.
# 15
18:10 parent2: Inès was a little upset about her dictation mark. She says 13 is "a catastrophe". I told her that I can't spell in two languages and still have a job.
18:30 teacher: 13 est une bonne note, et surtout elle n'a fait aucune faute d'accord, ce qui est rare. Son seul ennemi, c'est la double consonne. We will fight it together.
18:34 parent2: Thank you. I'll tell her the enemy has been identified.
# 10
08:25 parent2: Quick one: are there nuts in anything served at the canteen this week? Inès has a friend staying for lunch on {en:9} who can't have almonds.
08:40 teacher: The canteen is nut-free, but tell Mme Lefèvre-Nguyễn as well, she keeps the list.
08:41 parent2: Will do, thanks.
# 9
18:05 parent2: I've volunteered for the buffet. Four dozen briouates, half cheese, half chicken, labelled, no nuts.
18:09 teacher: Vous allez être très populaire.
# 6
17:45 teacher: Inès will read on {en:5} evening with Noé. She is calm, precise and very funny without moving her face. C'est rare.
17:58 parent2: That's her father. I move my face all the time.
# 4
09:12 parent2: What a beautiful evening. My husband asked me to tell you, in Arabic, so here it is exactly as he said it: شكرًا جزيلًا على كل ما تفعلونه من أجل أولادنا.
12:35 teacher: Quel beau message. Remerciez-le pour moi ! Et il paraît que le foulard vert est à vous ?
12:50 parent2: It is! I'll fetch it on {en:3}.
# 1
17:20 parent2: One question about the trip: Inès would like to bring her clarinet and play on the bus. I said I would ask. You are free to say no. Please say no.
17:21 parent2: Also, does the vegetarian sandwich have egg in it?
`,
};

export const outing: Script = {
  name: 'group-outing',
  kind: 'group',
  title: 'Moulin à papier : accompagnateurs',
  people: ['teacher', 'parent', 'parent2'],
  unread: { teacher: 1, parent2: 2 },
  muted: ['parent'],
  play: `
# 17
17:20 teacher: Bonjour à toutes les deux, et merci ! Ici on s'organise pour la sortie {fr:-4+}. Le programme du moulin : https://example.org/moulin/visite-scolaire
17:31 parent: Bonjour ! Super programme.
17:48 parent2: Hello! Thank you for having me. My French is fine for counting children.
17:50 teacher: C'est exactement le niveau demandé 😄
# 13
12:30 teacher: Répartition proposée :
- Groupe 1 (9 élèves) : Aurélie
- Groupe 2 (9 élèves) : Nora
- Groupe 3 (8 élèves) : M. Le Goïc
- Moi : la trousse de secours, le téléphone et les estomacs fragiles
12:41 parent: Ça me va. Je peux ne pas avoir Noé dans mon groupe ? Par amour.
12:43 teacher: C'était prévu.
13:02 parent2: Same for Inès, please. She has asked me twice.
# 9
12:20 parent: On marche combien de temps entre le parking et le moulin ?
12:28 teacher: Dix minutes le long de la rivière, chemin large et clôturé. On part en rang, un adulte devant, un au milieu, un derrière.
12:30 parent2: I'll take the back. I walk slowly and I see everything.
# 4
13:00 teacher: Toutes les autorisations sont là : 26 élèves. Rendez-vous à 8 h 15 devant la grille, départ 8 h 30.
13:04 parent: 👍
13:20 parent2: 👍 Do we need wellies?
13:24 teacher: Des bottes ? Seulement s'il pleut la veille. Je vous dirai.
# 1
17:36 teacher: {@all} Il me faut votre choix de sandwich : poulet ou végétarien ?
17:58 parent: Végétarien pour moi. Et je prends les sacs pour le car, les grands.
18:20 parent: D'ailleurs {@parent2}, qui compte les enfants aux ronds-points ?
`,
};
