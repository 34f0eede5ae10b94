import { expect, test } from 'vitest';
import { refuseWeakPassword } from '../../src/server/auth/weak-password.ts';

test.each(['aaaaAAAA', 'éèêëéèêë', 'سسسسسسسس', '王王王王王王王王', '🎒🎒🎒🎒🎒🎒🎒🎒'])(
  'one letter over and over is a weak password in every alphabet: %s',
  (password) => {
    expect(() => refuseWeakPassword(password, [])).toThrow('password.weak');
  },
);

test.each(['ياسمين123', 'ЯСМИН2026', 'Yıldızoğlu1', 'yildizoglu!'])(
  'and so is one’s own name with digits behind it: %s',
  (password) => {
    expect(() => refuseWeakPassword(password, ['ياسمين', 'Ясмин Yıldızoğlu'])).toThrow('password.weak');
  },
);

test.each(['قطار أزرق طويل', 'синий поезд', 'corbeau-lanterne'])(
  'a phrase of several words is none: %s',
  (password) => {
    expect(() => refuseWeakPassword(password, ['ياسمين'])).not.toThrow();
  },
);
