/** Said to whoever looks after people or classes. */
export const staffRefusals = {
  'admin.needed': 'Seule l’administration de l’établissement peut faire cela.',
  'admin.notYourself': 'Vous ne pouvez pas faire cela à votre propre compte.',
  'access.notYours':
    'Vous ne pouvez redonner un accès qu’aux élèves sans adresse e-mail de vos propres classes, si l’établissement le permet.',
  'class.noConversation': 'Cette classe n’a pas cette conversation.',
};
