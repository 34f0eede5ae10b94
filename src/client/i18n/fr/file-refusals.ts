/** Why a file was not taken. */
export const fileRefusals = {
  'file.unknown': 'Ce fichier est introuvable, ou vous ne pouvez plus le lire.',
  'file.idTaken': 'Ce fichier n’a pas pu être envoyé sous ce numéro. Joignez-le de nouveau.',
  'file.empty': 'Ce fichier est vide.',
  'file.tooLarge': 'Ce fichier est plus lourd que l’établissement ne le permet.',
  'file.yourQuota':
    'Vos fichiers occupent toute la place qui vous revient. Supprimez d’anciens messages avec des fichiers, ou parlez-en à l’administration.',
  'file.schoolQuota': 'Les fichiers de l’établissement occupent toute la place prévue. Parlez-en à l’administration.',
  'file.tooManyOpen': 'Trop de fichiers attendent d’être envoyés. Envoyez-les ou retirez-en.',
  'file.incomplete': 'Ce fichier n’est pas encore arrivé en entier.',
  'file.kindNotAllowed':
    'Ce genre de fichier ne s’envoie pas ici, ou le contenu n’est pas ce que dit le nom. Images, sons, vidéos, PDF, documents de bureautique et textes s’envoient.',
  'file.broken': 'Cette image est abîmée et ne se laisse pas lire.',
  'file.tooManyPixels': 'Cette image a trop de pixels. Réduisez-la.',
  'file.infected': 'L’antivirus a reconnu dans ce fichier quelque chose de dangereux. Il n’a pas été gardé.',
  'file.scannerAway': 'L’antivirus ne répond pas en ce moment. Réessayez dans un instant.',
} as const;
