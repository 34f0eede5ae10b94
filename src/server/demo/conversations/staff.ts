import type { Script } from '../script.ts';

export const staff: Script = {
  name: 'staff',
  kind: 'group',
  title: 'Équipe pédagogique',
  people: ['admin', 'teacher', 'teacher2'],
  unread: { teacher: 2, admin: 1 },
  later: {
    who: 'teacher',
    in: 2,
    at: '08:00',
    body: 'Bonjour ! Pensez aux appréciations de 6e B : je ferme le document commun ce soir.',
  },
  play: `
# 19
08:10 admin: Bonjour à tous les deux, je crée ce groupe pour l'équipe des 6e B et 5e A. Pratique, court, et rien d'urgent après 19 h.
08:14 teacher: Bonne idée, merci Hélène.
08:31 teacher2: Présent. Avec de l'argile sur l'écran.
# 18
12:02 admin: Qui prend la salle polyvalente {fr:5} ? J'ai deux demandes au même créneau.
12:06 teacher: Moi, pour la soirée des parents de 6e B, à partir de 17 h 15.
12:09 teacher2: L'autre c'est moi, mais je peux faire sécher mes bols ailleurs.
12:10 admin: Tu voulais faire sécher des bols dans la salle polyvalente ?
12:10 teacher2: Elle est très bien ventilée.
~ 😂 teacher admin
12:11 admin: La salle est à Agnès.
# 15
17:05 teacher: Conseil de classe : je propose qu'on se partage les appréciations avant, dans le document commun. https://example.org/jules-verne/appreciations
17:12 teacher2: Je fais les miennes {fr:14}.
17:20 admin: Parfait. Rappel amical : « peut mieux faire » n'est pas une appréciation.
17:21 teacher2: Et « peut mieux sécher » ?
17:21 admin: Thibaut.
# 11
11:40 admin: Merci pour l'exercice d'évacuation, 3 min 40. Seule remarque : un four allumé en salle 7.
11:44 teacher2: Il était en descente de température, sous surveillance, à 90 °C. J'ai noté la procédure pour la prochaine fois : je le coupe au premier coup de sonnerie.
11:46 admin: Impeccable, merci.
# 9
17:55 teacher: Pour la soirée, les parents demandent une rallonge et de quoi faire du thé. Une idée ?
18:02 admin: Bouilloire : intendance, je la réserve. Rallonge : demande à Thibaut, avec des égards.
# 4
08:20 admin: Bravo pour {fr:5} soir, on m'en a parlé trois fois avant 8 h. Le duo Fogg et Passepartout a fait des jaloux en 5e.
08:25 teacher2: Les miens demandent une scène. Je leur ai proposé une boîte à chaussures.
08:31 teacher: 😂
# 1
13:15 admin: Coupure d'eau {fr:-1} matin dans le bâtiment B. {@teacher2}, est-ce que ça gêne ton atelier ?
13:40 teacher2: Sans eau, l'argile devient un caillou. J'échange avec la salle 12 si Agnès est d'accord ?
13:52 admin: {@teacher}, c'est à toi de dire. Et il me faut vos effectifs définitifs pour le car avant {fr:0}.
18:05 teacher2: Trois tables couvertes de papier journal, promis, pas une trace.
`,
};

export const teachers: Script = {
  name: 'teacher-teacher2',
  kind: 'direct',
  people: ['teacher', 'teacher2'],
  unread: { teacher2: 2 },
  play: `
# 16
12:40 teacher: Comment s'est passée la première séance de poterie avec les 6e B ?
13:05 teacher2: Calme pendant onze minutes, puis quelqu'un a découvert que l'argile pouvait faire le bruit d'un pet.
13:06 teacher: Noé ?
13:07 teacher2: Je ne dénonce pas mes sources.
13:09 teacher2: Mais ils ont tous fini leur boule creuse, et Inès a déjà une idée précise de son bol. Très belle séance, vraiment.
# 13
17:30 teacher: Dis, j'ai une élève qui écrit magnifiquement et qui n'ose pas lire. Tu crois que le petit théâtre en boîte marcherait avec les 6e ?
17:48 teacher2: Oui ! Derrière une boîte, on ose tout. Je te prête la mienne, elle a un rideau qui marche.
17:49 teacher: Tu es précieux.
# 11
12:20 teacher: Tu n'aurais pas vu un manteau bleu marine avec une baleine ?
16:45 teacher2: Non, mais je regarderai mieux {fr:10}, j'ai des piles de tabliers partout.
# 10
12:33 teacher2: Agnès. La baleine était sous mes tabliers. J'allais la passer sous le robinet.
12:34 teacher: ARRÊTE
12:34 teacher2: J'ai arrêté.
12:35 teacher: Je préviens la maman, elle va pleurer de joie.
# 8
18:00 teacher: Les parents aimeraient t'emprunter ta rallonge de vingt mètres pour la soirée.
18:20 teacher2: Cette rallonge a douze ans et pas un seul nœud.
18:21 teacher: Ce sont des gens bien.
18:25 teacher2: D'accord. Pas de nœud, pas de thé.
# 4
08:02 teacher2: Ton far. Une question : des pruneaux ou pas de pruneaux ?
08:10 teacher: Il n'en restait pas une part, comment sais-tu ?
08:11 teacher2: Justement, je n'en ai pas eu.
08:12 teacher: Avec pruneaux.
08:13 teacher2: Ouf.
# 2
15:40 teacher2: Ils sont sortis du four ! 26 bols, aucune explosion. Celui de Noé a la forme d'un éléphant assis, c'est volontaire paraît-il.
15:55 teacher: C'est cohérent avec sa rédaction.
# 1
16:20 teacher: D'accord pour échanger les salles {fr:-1}, si tu protèges les tables.
17:50 teacher2: Merci ! Je protège, je ponce, je cire s'il le faut.
17:51 teacher2: Et pour le car, je prends le fond avec les chanteurs. Tu prends l'avant avec les estomacs fragiles.
18:15 teacher: Marché conclu.
18:16 teacher: Tu as sept ronds-points pour changer d'avis.
`,
};

export const kiln: Script = {
  name: 'admin-teacher2',
  kind: 'direct',
  people: ['teacher2', 'admin'],
  play: `
# 14
10:12 teacher2: Bonjour Hélène, la commande d'argile est de 40 kg au lieu de 20. Ils proposent de reprendre le surplus ou de nous le laisser à moitié prix.
11:30 admin: Bonjour Thibaut. Il reste 60 € sur la ligne « fournitures ». Est-ce qu'on en fera quelque chose ?
11:34 teacher2: Les 5e A en auront besoin pour les décors de leurs maquettes. Oui.
11:40 admin: Alors on garde. Envoie-moi la facture corrigée.
11:41 teacher2: Merci !
# 3
09:20 admin: Le contrôle annuel du four est fait, tout est conforme. L'attestation est dans ton casier.
12:15 teacher2: Reçue. Je l'encadre.
`,
};
