export const hoursRefusals = {
  'closedDays.tooMany': 'Il y aurait trop de jours fermés. Retirez les anciens pour en ajouter.',
} as const;

/** When people of a school are told of messages, as its admins set it on the page of rules. */
export const sentences = {
  ...hoursRefusals,
  'adminHours.title': 'Quand les messages sont annoncés',
  'adminHours.closedDays': 'Vacances et jours fermés',
  'adminHours.none': 'À toute heure',
  'adminHours.france': 'Du lundi au vendredi, de 7\u00a0h à 20\u00a0h (ministère, France)',
  'adminHours.own': 'Aux heures de l’établissement',
  'adminHours.sameTime': 'Choisissez deux heures différentes pour chaque jour.',
  'adminHours.text':
    'Hors de ces heures, on écrit et on lit comme toujours, mais notifications, sons et e-mails attendent et arrivent en un seul résumé. Ce que chacun a lu n’est montré aux autres qu’à la reprise de ces heures.',
  'adminHours.staff':
    'À l’heure de l’établissement. Ni le personnel entre lui ni ce qui ne peut pas attendre ne sont concernés, et chacun garde ses heures calmes.',
  'adminHours.overnight': 'Une fin avant le début est celle du lendemain.',
  'adminRules.urgentAnnouncements': 'Prévenir hors des heures',
  'adminRules.urgentAnnouncements.teachers': 'Les enseignants peuvent prévenir hors des heures',
  'adminRules.urgentAnnouncements.help':
    'Par une annonce urgente, ou pour un message que les heures retiennent. Le journal garde qui l’a fait, et pour combien de personnes.',
  'closedDays.text': 'Ces jours-là rien n’est annoncé, du matin au soir.',
  'closedDays.nothing':
    'Ces jours comptent dès que l’établissement a des heures\u00a0: pour l’instant, les messages sont annoncés à toute heure.',
  'closedDays.none': 'Aucun jour fermé.',
  'closedDays.span': 'du {first} au {second}',
  'closedDays.remove': 'Retirer {name}',
  'closedDays.removed': '{name} est retiré.',
  'closedDays.new': 'Ajouter des jours fermés',
  'closedDays.name': 'Nom',
  'closedDays.from': 'Premier jour',
  'closedDays.to': 'Dernier jour',
  'closedDays.add': 'Ajouter',
  'closedDays.endsBefore': 'Le dernier jour vient avant le premier.',
  'closedDays.tooLong': 'Choisissez au plus 400 jours à la fois.',
  'closedDays.full':
    'Il y a {count, plural, one {# ligne} many {# de lignes} other {# lignes}}, c’est le maximum. Retirez les anciennes pour en ajouter.',
  'closedDays.file': 'Reprendre un calendrier (.ics)',
  'closedDays.file.help': 'Par exemple celui des vacances de votre académie. Vous choisissez avant d’ajouter.',
  'closedDays.tooLarge': 'Ce fichier dépasse 1\u00a0Mo\u00a0: ce n’est pas un calendrier de vacances.',
  'closedDays.noCalendar': 'Ce fichier n’est pas un calendrier. Choisissez un fichier .ics.',
  'closedDays.unreadable': 'Ce fichier n’a pas pu être lu. Réessayez.',
  'closedDays.tooManyInFile': 'Ce calendrier a trop de jours à venir. Choisissez-en un avec moins d’événements.',
  'closedDays.found':
    '{count, plural, =0 {Aucun jour à ajouter dans ce calendrier.} one {# ligne à ajouter.} many {# de lignes à ajouter.} other {# lignes à ajouter.}}',
  'closedDays.known':
    '{count, plural, one {# ligne y est déjà.} many {# de lignes y sont déjà.} other {# lignes y sont déjà.}}',
  'closedDays.choose': 'Jours à ajouter',
  'closedDays.unnamed': 'Jours fermés',
  'closedDays.addAll':
    '{count, plural, =0 {Rien à ajouter} one {Ajouter # ligne} many {Ajouter # de lignes} other {Ajouter # lignes}}',
  'closedDays.added':
    '{count, plural, one {# ligne est ajoutée.} many {# de lignes sont ajoutées.} other {# lignes sont ajoutées.}}',
  'closedDays.passed.endsBefore': 'Passé\u00a0: {name} finit avant de commencer.',
  'closedDays.passed.timed': 'Passé\u00a0: {name} ne dure pas des jours entiers.',
  'closedDays.passed.repeats': 'Passé\u00a0: {name} se répète. Ajoutez ses jours à la main.',
  'closedDays.passed.noDay': 'Passé\u00a0: {name} n’a pas de jour lisible.',
  'closedDays.passed.tooLong': 'Passé\u00a0: {name} dure plus de 400 jours.',
  'closedDays.passed.more': '{count, plural, one {et # autre} many {et # d’autres} other {et # autres}}',
  'adminRules.report': 'Bilan de la semaine',
  'adminRules.weeklyReport.help':
    'À sept heures, en chiffres\u00a0: messages, comptes ouverts, annonces, e-mails et ce qui attend. Aucun nom, aucun texte. Chacun peut ne plus le recevoir.',
  'adminRules.editMinutes.help':
    'Ce qu’il disait avant est conservé\u00a0: son auteur et le personnel qui s’occupe de la conversation peuvent le lire. 0\u00a0: jamais.',
  'adminRules.fileMegabytes.help':
    'Les images perdent le lieu et l’appareil de la prise de vue. 0\u00a0: pas de fichiers.',
  'adminRules.teacherResets.help':
    'Qui tient la carte choisit un nouveau mot de passe. Elle vaut trois jours, et le journal garde qui l’a préparée.',
} as const;
