import type { AnnouncementRefusalText } from '../text.ts';

/** Why an announcement is not sent, taken back, recalled, acknowledged or reminded of. */
export const announcementRefusals: AnnouncementRefusalText = {
  'announcement.unknown': 'There is no such announcement, or it is not yours.',
  'announcement.draftUnknown': 'There is no such draft any more, or it is not shared with you.',
  'announcement.draftStaff': 'A draft is shared with staff of the school alone.',
  'announcement.staffOnly': 'Only the staff of the school make announcements.',
  'announcement.adminsOnly':
    'Only admins announce to everyone or to a whole role. Choose your classes and their families.',
  'announcement.notUrgent': 'At this school the administration makes urgent announcements.',
  'announcement.classUnknown': 'One of these classes is no more, or is not yours. Remove it.',
  'announcement.personGone':
    'Somebody whom you chose is no longer at the school, or its rules do not let you write to them. Remove them.',
  'announcement.nobody': 'It would go to nobody. Choose others.',
  'announcement.tooMany': 'These are more people than one announcement reaches here. Send it in parts.',
  'announcement.past': 'This date is over. Choose one that is to come.',
  'announcement.askedBefore': 'It would have to be confirmed before it goes out. Choose a later date.',
  'announcement.endsEarly': 'It would end before it is out. Choose a later end.',
  'announcement.endsFar': 'It would end in more than a year. Choose an earlier end.',
  'announcement.endsAsking': 'It would end before the day by which it is to be confirmed. Choose a later end.',
  'announcement.ended': 'This announcement has ended.',
  'announcement.idTaken': 'Its name is taken already. Send it again.',
  'announcement.isOut': 'It is out already. You can still recall it.',
  'announcement.notOut': 'It is not out.',
  'announcement.notPlanned':
    'Whom nothing has reached will be known in a few seconds: the devices to tell and the mails are being prepared.',
  'announcement.recalled': 'It was recalled.',
  'announcement.notAsked': 'It does not ask to be confirmed.',
  'announcement.remindedLately': 'A reminder went out less than twelve hours ago. Wait before the next.',
  'announcement.nobodySilent': 'Everyone has answered: there is nobody to remind.',
};
