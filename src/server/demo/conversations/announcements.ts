import type { Script } from '../script.ts';

export const classAnnouncement: Script = {
  name: 'announcement-6eb',
  kind: 'announcement',
  title: '6e B : les informations de la classe',
  people: ['teacher', 'admin', 'teacher2', 'student', 'student2', 'parent', 'parent2'],
  unread: { parent: 1, parent2: 2, student: 2, admin: 1 },
  play: `
# 20
17:00 teacher: Bonjour à toutes et à tous,

Cette annonce réunit les élèves de 6e B, leurs familles et l'équipe. Vous y trouverez les dates, les sorties et les petits rappels. On ne peut pas y répondre : pour toute question, écrivez-moi directement.

Agnès Berthelot, professeure principale
# 19
16:30 teacher: Lecture suivie : « Le Tour du monde en quatre-vingts jours », texte intégral, n'importe quelle édition de poche. À avoir en classe avant {fr:14+}. La bourse aux livres du foyer en a une dizaine : https://example.org/foyer/bourse-aux-livres
# 18
12:10 teacher2: Bonjour, Thibaut Le Goïc, arts plastiques. L'atelier poterie commence {fr:16} en salle 7. À apporter : un vieux T-shirt (vraiment vieux) et un chiffon. L'argile tache moins que le chocolat, mais elle tache.
16:35 teacher: Sortie au moulin à papier {fr:-4+}, toute la journée.
- Départ en car à 8 h 30, retour vers 16 h 30
- Pique-nique fourni par la cantine pour les demi-pensionnaires
- Prix : rien, le foyer prend tout en charge

L'autorisation est dans le carnet ; merci de la rendre signée avant {fr:4+}.
# 16
16:10 teacher: Rappel : dictée {fr:15}, première colonne de la liste. Dix minutes par soir suffisent.
# 14
09:15 admin: La cantine change de prestataire pour le pain. Nous avons goûté pour vous : il est bon. Les menus des deux semaines à venir sont affichés ici : https://example.org/jules-verne/menus
# 11
12:05 teacher: Un manteau bleu marine avec un badge baleine a disparu. Merci à chacun de regarder si, par hasard, il n'en aurait pas deux.
# 10
13:00 teacher: La baleine est retrouvée. Merci à tous !
# 9
17:50 teacher: Soirée des parents {fr:5+} à 18 h, salle polyvalente. Présentation des projets de la classe, lecture par les élèves, puis un buffet préparé par les familles. Frères et sœurs bienvenus.

Parents' evening: {en:5+} at 6 pm, in the main hall. Brothers and sisters are welcome.
# 6
16:20 teacher: Il manque encore trois autorisations pour le moulin. Les trois personnes concernées se reconnaîtront ; le fond du sac est un bon endroit où chercher.
# 4
12:20 teacher: Merci pour cette très belle soirée. Un plat rond à fleurs et un foulard vert attendent leurs propriétaires à la vie scolaire. Et toutes les autorisations sont rentrées !
# 2
16:05 teacher2: Les bols de l'atelier poterie sont sortis du four. Aucun n'a explosé. Vous pourrez les emporter {fr:0}, avec du papier journal pour les emballer.
# 1
16:45 teacher: Pour la sortie {fr:-4} : chaussures fermées, vêtement de pluie, gourde, et une pochette cartonnée pour rapporter sa feuille de papier. Rendez-vous à 8 h 15 devant la grille.
`,
};

export const schoolAnnouncement: Script = {
  name: 'announcement-college',
  kind: 'announcement',
  title: 'Vie du collège',
  people: ['admin', 'teacher', 'teacher2', 'parent', 'parent2', 'student', 'student2', 'student3'],
  unread: { teacher2: 1, parent2: 1, student2: 1, student3: 3 },
  asks: { in: 4, acknowledged: ['teacher', 'parent2', 'student'] },
  play: `
# 19
11:00 admin: Bienvenue sur la messagerie du collège. Les informations qui concernent tout le monde arriveront ici ; elles seront rares et, promis, courtes.
~ file: Qui fait quoi au collège.pdf
~ file: la cour à huit heures.jpg
# 15
15:30 admin: Le CDI reste désormais ouvert jusqu'à 17 h 30 du lundi au jeudi. Entrée libre, chuchotements acceptés.
# 12
10:40 admin: Exercice d'évacuation {fr:11} dans la matinée. Aucune inquiétude à avoir : c'est une répétition, on sort calmement et on revient.
# 11
11:50 admin: Exercice réussi : tout le monde dehors en 3 minutes 40. Mention spéciale aux 5e A, en rang, sans qu'on le leur demande.
14:15 admin: On cherche le propriétaire d'un ukulélé. Il est à la vie scolaire, il va bien, quelqu'un l'a accordé.
# 7
09:30 admin: Semaine des langues : {fr:4}, la cantine propose un repas en plusieurs langues. Le menu est à traduire avant de se servir.
# 3
16:00 admin: Le foyer recrute deux élèves par classe pour le journal du collège. Il faut aimer poser des questions. S'inscrire auprès de la vie scolaire avant {fr:-2+}.
# 1
15:20 admin: Coupure d'eau {fr:-1} de 7 h à 9 h dans le bâtiment B. Les toilettes du bâtiment A restent ouvertes. Pensez aux gourdes pleines.
`,
};

export const otherClassAnnouncement: Script = {
  name: 'announcement-5ea',
  kind: 'announcement',
  title: '5e A : devoirs et informations',
  people: ['teacher2', 'admin', 'student3'],
  unread: { student3: 1 },
  play: `
# 17
16:15 teacher2: Bonjour les 5e A. Pour {fr:14} : trois croquis d'un objet de votre cuisine, sous trois angles. La fourchette est un classique, la passoire est un défi.
# 14
16:30 teacher2: Onze passoires. Je suis très fier de vous.
# 8
12:00 teacher2: L'exposition des croquis est accrochée dans le hall. Venez reconnaître vos passoires.
# 1
16:10 teacher2: Pour {fr:-3} : apportez une boîte à chaussures vide par équipe de deux. On commence les maquettes de théâtre.
`,
};
