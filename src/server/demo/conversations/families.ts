import type { Script } from '../script.ts';

export const parentStudent: Script = {
  name: 'parent-student',
  kind: 'direct',
  people: ['parent', 'student'],
  unread: { student: 2 },
  play: `
# 20
07:55 parent: Tes chaussures de sport sont dans l'entrée. Je les apporte à la vie scolaire.
12:05 student: merci maman
12:05 student: c'était obligé le petit mot ?
12:06 parent: Absolument.
# 18
16:55 student: je rentre avec inès on passe par la boulangerie
16:57 parent: D'accord. Un croissant, pas trois.
17:20 student: il y avait une promo
# 15
20:13 parent: 15,5 !!!
20:13 parent: 🎉🎉🎉
20:14 parent: Sors de ta chambre qu'on t'embrasse
# 14
18:34 parent: Noé, qu'est-ce que c'est que ce contrôle de maths ?
18:36 student: ah oui
18:36 student: celui là il compte pas beaucoup
18:37 parent: On en parle à table.
18:38 student: il y a quoi à table
18:38 parent: Des explications. Et des pâtes.
# 12
16:58 student: maman tu es fâchée si j'ai perdu quelque chose
17:00 parent: Ça dépend de la taille de la chose.
17:01 student: taille manteau
17:05 parent: Je ne suis pas fâchée. Où est-ce que tu l'avais la dernière fois ?
17:06 student: cantine. sûr à 100 %. 80
# 10
16:50 student: 🐋🐋🐋
16:52 parent: JE SAIS ! Garde-le sur toi. Même pour dormir.
# 6
16:45 student: tu viens {fr:5} soir hein
16:46 parent: J'ai réservé ma place il y a onze ans.
# 4
12:40 student: léonie de 5e m'a dit que c'était drôle
12:44 parent: C'était drôle. Papi a raconté ton entrée trois fois au téléphone.
# 3
18:30 student: maman ça coûte combien un éléphant
18:31 parent: Je suis dans la pièce à côté.
18:31 student: oui mais j'écris
# 1
16:30 parent: Je finis à 18 h, il y a des crêpes au frigo. Prépare ta pochette cartonnée pour le moulin, elle est sur le bureau.
16:31 parent: Et remets le chat dedans s'il est sur le balcon.
`,
};

export const otherParentStudent: Script = {
  name: 'parent2-student2',
  kind: 'direct',
  people: ['parent2', 'student2'],
  unread: { parent2: 1 },
  play: `
# 19
07:40 parent2: Have a lovely day, habibti. Your clarinet is by the door. BY THE DOOR.
12:03 student2: It's with me mum 🙄
# 16
17:00 student2: Can I keep my pottery T-shirt for painting? It's ruined anyway
17:04 parent2: It was already ruined. Yes.
# 13
17:25 student2: I explained time zones to Noé with an orange. I think I understood them while explaining
17:31 parent2: That is the best way to learn anything. Tell your brother, he keeps asking me why Granny in Cork is always an hour late.
17:33 student2: Ilyès thinks Cork is in bed all the time
# 9
18:15 parent2: I promised briouates for the parents' evening. Will you help me fold them on the eve? Baba will be at work.
18:20 student2: Only if I get to choose the music
18:21 parent2: Deal.
# 5
16:20 student2: Mum I'm a bit nervous about tonight
16:24 parent2: Of course you are, it matters to you. Look at the clock at the back of the hall and speak to it. You are Phileas Fogg: nothing surprises you.
16:25 student2: Nothing surprises me.
16:25 parent2: There you go. See you at 6 ❤️
# 2
12:10 student2: Mr Le Goïc says my bowl is the roundest. Nobody has a rounder bowl.
12:12 parent2: We shall eat very round soup.
# 1
16:45 student2: Can I sit with Noé in the bus? At the front. He gets sick and I have mints
`,
};
