import type { Script } from '../script.ts';

/** Long on purpose: older messages of this one load as one scrolls. */
export const parentTeacher: Script = {
  name: 'parent-teacher',
  kind: 'direct',
  people: ['parent', 'teacher'],
  unread: { parent: 3 },
  pinned: ['parent'],
  play: `
# 20
07:52 parent: Bonjour Madame Berthelot, Noé est parti sans ses chaussures de sport. Je peux les déposer à l'accueil avant 10 h ?
07:58 teacher: Bonjour ! Oui bien sûr, l'EPS est à 10 h 30. Laissez-les à la vie scolaire avec son nom dessus.
08:01 parent: Avec son nom et un petit mot d'encouragement 😅
08:03 teacher: Parfait.
09:41 parent: Déposées !
12:20 teacher: Il les a eues à temps. Il a même lu le petit mot, et il a rougi.
12:24 parent: Mission accomplie alors.
12:25 parent: Merci mille fois.
# 19
17:10 parent: Rebonjour, Noé me soutient que le livre à acheter s'appelle « Le Tour du monde en 24 heures ». J'ai un doute.
17:22 teacher: En quatre-vingts jours 😄 N'importe quelle édition de poche convient, pourvu que le texte soit intégral.
17:23 parent: C'est déjà plus raisonnable comme délai.
17:31 teacher: Si vous le cherchez d'occasion, le foyer tient une bourse aux livres : https://example.org/foyer/bourse-aux-livres
17:52 parent: Trouvé à 2 €, avec le prénom d'un certain Gaspard à l'intérieur. Merci pour l'adresse !
17:55 teacher: Gaspard était en 6e B il y a deux ans. Le livre a déjà fait un tour, donc.
17:56 parent: 😂😂
# 18
16:40 teacher: Bonsoir Madame, je viens de publier dans l'annonce de la classe la date de la sortie au moulin à papier : {fr:-4+}. Comme vous êtes déléguée des parents, puis-je compter sur vous pour accompagner ?
17:05 parent: Bonsoir, avec plaisir ! Il faut combien d'adultes ?
17:08 teacher: Deux parents en plus de M. Le Goïc et moi. J'ai aussi demandé à Mme O'Brien-Mansouri.
17:09 parent: La maman d'Inès ? Très bien, on se connaît un peu.
17:12 teacher: Alors je vous fais un petit groupe à trois pour l'organisation, ce sera plus simple.
17:13 parent: 👍
17:20 parent: Une question quand même : on y va en car ou à pied ? Noé est malade en car dès le premier rond-point.
17:26 teacher: En car, 25 minutes. Je le mets devant, côté fenêtre, et je prévois ce qu'il faut. Ce ne sera ni le premier ni le dernier.
17:27 parent: Vous êtes une sainte.
17:30 teacher: Non, j'ai simplement appris à compter les ronds-points. Il y en a sept.
17:31 parent: …
17:31 parent: Je mettrai deux sacs.
# 17
12:31 teacher: Petit mot rapide : Noé a très bien lu ce matin, à voix haute, devant tout le monde. Je tenais à vous le dire.
12:48 parent: Oh ! Il ne me l'avait pas dit. Lui qui déteste ça.
12:52 teacher: Il a pris une voix différente pour Passepartout. La classe en redemande.
12:53 parent: Je crois savoir d'où vient la voix : c'est celle de son grand-père quand il cherche ses lunettes.
12:55 teacher: 😄
18:40 parent: Confirmé par l'intéressé. Le grand-père est très fier.
# 16
18:02 parent: Bonsoir, pour la dictée de {fr:15}, est-ce que c'est toute la liste de mots ou seulement la première colonne ?
18:15 teacher: Bonsoir, la première colonne seulement :
- quelquefois
- davantage
- le paquebot
- l'horloge
- s'apercevoir
- un gentleman (oui, oui)
18:17 parent: Merci. « S'apercevoir », c'est un seul p, donc ?
18:18 teacher: Un seul. On n'aperçoit qu'une chose à la fois, c'est mon moyen de le retenir.
18:20 parent: Adopté.
18:44 parent: On s'entraîne. Il a écrit « jantelmane ».
18:47 teacher: Phonétiquement irréprochable.
# 15
17:15 parent: Alors, cette dictée ?
17:40 teacher: Je ne corrige que ce soir ! Mais j'ai vu passer un « gentleman » impeccable.
17:41 parent: Victoire.
20:12 teacher: 15,5 sur 20. Quatre points de mieux que la dernière. Dites-lui bravo, je le lui redirai {fr:14}.
20:14 parent: Il danse dans le couloir.
20:14 parent: Merci de m'avoir écrit, il était un peu découragé ces temps-ci.
20:20 teacher: Cela se voit, le travail régulier. Dix minutes par soir, pas davantage, et il y est.
20:21 parent: « Davantage » en un mot 😉
20:22 teacher: Vous aussi, 20 sur 20.
# 14
08:05 parent: Bonjour, Noé a rendez-vous chez l'orthodontiste {fr:13} à 14 h, il manquera la dernière heure et peut-être le début de celle d'avant. Je préviens qui ?
08:12 teacher: Bonjour, la vie scolaire, par un message à Mme Lefèvre-Nguyễn, et moi (c'est fait). Il récupérera le cours auprès d'Inès.
08:13 parent: Très bien, je lui écris.
12:45 teacher: Pendant que j'y pense, il reste quatre autorisations à me rendre pour la sortie, dont la sienne.
12:50 parent: Elle est signée depuis une semaine ! Elle doit être au fond du sac.
12:51 teacher: Dans la couche géologique des goûters, j'imagine.
12:58 parent: Je lance des fouilles ce soir.
18:33 parent: Trouvée. Entre une peau de banane et un contrôle de maths que je ne connaissais pas non plus.
18:35 parent: On va en parler, du contrôle.
18:41 teacher: Je ne fais pas les maths, je ne dirai rien.
18:42 parent: Solidarité professionnelle, je comprends.
# 13
13:38 teacher: Il vient de partir, à l'heure, avec son carnet signé.
13:40 parent: Je suis devant la grille, merci !
16:20 parent: Fini. Il a un appareil avec des élastiques verts. Il zozote un peu, pour votre information.
16:32 teacher: Merci de me prévenir. Je ne le ferai pas lire {fr:12}, sauf s'il le demande.
16:33 parent: Délicate attention.
16:34 teacher: Et s'il le demande, Passepartout zozotera. Cela lui ira très bien.
# 12
17:22 parent: Bonsoir, pas de panique mais nous avons perdu un manteau. Bleu marine, doublure orange, il y a un badge en forme de baleine sur la poche.
17:30 teacher: Bonsoir ! Je regarde en salle 12 et à la vie scolaire {fr:11} à la première heure.
17:31 parent: Merci. Il jure qu'il l'avait à la cantine.
17:33 teacher: Ils jurent tous qu'ils l'avaient à la cantine.
# 11
08:20 teacher: Rien en salle 12. À la vie scolaire, trois manteaux, deux gants gauches, un parapluie et un ukulélé. Pas de baleine.
08:24 parent: Un ukulélé ?!
08:25 teacher: Personne ne sait.
08:26 parent: S'il n'est à personne dans un an et un jour, nous sommes preneurs.
12:10 teacher: Toujours rien au gymnase. J'ai mis un mot dans le groupe de la classe.
12:15 parent: C'est très gentil. Il a pris celui de sa cousine ce matin, il est violet, il survit.
# 10
12:35 teacher: BALEINE RETROUVÉE 🐋
12:36 parent: Non !! Où ?
12:38 teacher: Sur le portemanteau de la salle d'arts plastiques, sous quatre tabliers pleins d'argile. M. Le Goïc a cru que c'était à lui de le laver.
12:39 parent: Il l'a lavé ?
12:41 teacher: Il allait le faire. On l'a arrêté à temps, il n'y a qu'une trace de terre sur la manche.
12:43 parent: Merci à tous les deux. C'est le manteau le plus recherché du département.
18:05 parent: Noé veut garder la trace d'argile. « Souvenir ». Bon.
18:11 teacher: C'est un artiste.
# 9
17:45 teacher: Bonsoir Madame, nous préparons la soirée des parents ({fr:5+}, 18 h, salle polyvalente). Est-ce que les délégués s'occupent du buffet comme l'an dernier ?
18:10 parent: Bonsoir, oui ! J'ai déjà des volontaires. Il y aura du salé et du sucré, et quelqu'un a promis des briouates.
18:12 teacher: Quelqu'un de très bien.
18:14 parent: Il nous manque surtout une rallonge électrique et de quoi faire du thé.
18:19 teacher: Je demande à l'intendance. Pour la rallonge, M. Le Goïc en a une de vingt mètres pour son four, il ne la prête qu'aux gens en qui il a confiance.
18:20 parent: Dites-lui que j'ai retrouvé une baleine.
18:22 teacher: C'est lui qui l'a retrouvée, mais j'essaierai.
# 8
08:40 parent: Bonjour, est-ce qu'il faut prévoir des verres ou l'école en a ?
10:05 teacher: On a 60 verres, réutilisables. Je préfère éviter le jetable, les 6e viennent de faire leur exposé sur les déchets et ils nous surveillent.
10:07 parent: Ils auraient raison !
10:08 parent: Pas de jetable, c'est noté.
17:30 parent: Et je fais la liste de ce que chacun apporte, je vous l'envoie quand elle est propre.
# 7
12:15 parent: Voilà la liste pour la soirée :
1. Quiche aux poireaux et cake aux olives : moi
2. Briouates et thé à la menthe : la famille d'Inès
3. Fruits et jus de pomme : les parents de Mahaut
4. Gâteau au chocolat (sans fruits à coque) : le papa de Timéo
5. Nappes et éponges : moi encore, parce que personne ne choisit jamais les éponges
~ file: Liste pour la soirée.pdf
12:40 teacher: Quelle organisation ! J'apporte un far breton et des serviettes en tissu.
12:41 parent: Un far ? Vous êtes bretonne ?
12:43 teacher: Non, mais M. Le Goïc l'est, et il juge.
12:44 parent: 😂
18:20 teacher: La rallonge est accordée. Conditions : ni nœud, ni thé renversé dessus.
18:22 parent: Je signe.
# 6
17:05 parent: Bonsoir, Noé m'a demandé s'il pouvait lire un passage {fr:5} soir devant les parents. J'ai dû faire répéter la phrase tant je n'y croyais pas.
17:20 teacher: C'est moi qui le lui ai proposé, et il a dit oui tout de suite. Deux minutes, avec Inès. Elle fait Phileas Fogg, lui Passepartout.
17:21 parent: Avec les élastiques verts ?
17:23 teacher: Avec tout.
17:24 parent: Je vais pleurer devant les éponges.
17:26 teacher: Il y aura des serviettes en tissu.
# 5
11:50 teacher: Tout est prêt pour ce soir, la salle ouvre à 17 h 15 pour l'installation.
11:58 parent: J'y serai à 17 h 20 avec les quiches. Il y a une prise pour les réchauffer ?
12:01 teacher: Le micro-ondes de la salle des professeurs. Il fait un bruit d'avion, c'est normal.
22:14 parent: Merci pour cette soirée. Je ne savais pas que mon fils pouvait faire rire cent personnes.
22:31 teacher: Moi non plus, à vrai dire. Il a été formidable, et Inès imperturbable. Merci à vous : il n'est pas resté une miette.
22:33 parent: Si, du far. Trois parts. Dans ma cuisine.
22:34 teacher: N'en dites rien à M. Le Goïc.
# 4
12:30 teacher: Bonjour, pour information, toutes les autorisations pour le moulin sont rentrées. On part à 26.
12:44 parent: Bravo ! On vous rejoint directement au car ?
12:46 teacher: Oui, 8 h 15 devant la grille. Je mets les détails dans le petit groupe.
16:55 parent: Question de Noé : est-ce qu'on rapporte le papier qu'on aura fabriqué ?
17:08 teacher: Chacun une feuille, encore humide. Prévoir une pochette cartonnée et une certaine patience.
# 3
18:12 parent: Bonsoir, désolée, encore moi. La rédaction, c'est bien pour {fr:2} ? Il dit {fr:0}, mais il dit beaucoup de choses.
18:20 teacher: C'est bien {fr:2}. Une page : « Vous ratez le paquebot, racontez. »
18:21 parent: Le mien raterait le paquebot pour de vrai.
18:24 teacher: Alors il aura de quoi écrire.
19:50 parent: Il y est. Il vient de me demander combien coûte un éléphant.
19:52 teacher: Excellent signe.
20:31 parent: Et combien de temps met un éléphant pour aller de Nantes à Saint-Nazaire.
20:33 teacher: Là, je crains que vous n'ayez plus de soirée.
20:34 parent: Plus du tout. On a sorti la carte.
20:40 parent: Quinze heures, sans les pauses. Il compte les pauses.
20:41 teacher: 😄 Bonne nuit à l'éléphant.
# 2
16:48 parent: Rédaction rendue ?
16:55 teacher: Rendue, une page et demie, deux éléphants. Je lis tout ce soir.
16:56 parent: Bon courage avec son écriture !
17:02 teacher: Je déchiffre le Noé couramment, désormais.
# 1
12:26 parent: Bonjour, je ne suis pas sûre d'avoir compris pour le pique-nique de la sortie : la cantine le fournit, ou c'est nous ?
17:34 teacher: Bonsoir Madame, la cantine fournit le pique-nique pour les demi-pensionnaires, donc pour Noé rien à prévoir, sauf sa gourde. Pour les accompagnateurs aussi, il me faut seulement votre choix : sandwich au poulet ou végétarien ?
17:35 teacher: Et j'ai corrigé la rédaction : 17. C'est drôle, c'est construit, et l'éléphant arrive exactement quand il faut. Je vous en garde une copie.
17:36 teacher: 🐘
`,
};
