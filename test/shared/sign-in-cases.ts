/** For each input one that passes, and what is wrong with each of the others: the changed field, the value, the issue. */
export type Cases = Record<string, { right: object; wrong: [field: string, value: unknown, issue: string][] }>;

export const long = (count: number) => 'x'.repeat(count);

/** Of what is asked of whoever signs in, and by what. */
export const signInCases: Cases = {
  signInInput: {
    right: { email: 'a', password: 'b' },
    wrong: [
      ['email', '', 'too_small'],
      ['email', long(255), 'too_big'],
      ['password', '', 'too_small'],
      ['password', long(257), 'atMost256Characters'],
      ['school', 'abc234', 'emailOrSchool'],
      ['email', undefined, 'emailOrSchool'],
    ],
  },
  emailSignInInput: { right: { email: 'a', password: 'b' }, wrong: [['email', '', 'too_small']] },
  schoolSignInInput: {
    right: { school: 'ABC-234', username: ' Noe.Moreau ', password: 'b' },
    wrong: [
      ['school', ' - ', 'too_small'],
      ['school', long(17), 'too_big'],
      ['username', '', 'too_small'],
      ['username', long(65), 'too_big'],
      ['username', '\0', 'notText'],
      ['password', '', 'too_small'],
    ],
  },
  requestPasswordResetInput: {
    right: { email: 'a' },
    wrong: [
      ['email', '', 'too_small'],
      ['email', long(255), 'too_big'],
      ['email', '\0', 'notText'],
    ],
  },
  revokeSessionInput: { right: { id: 'x' }, wrong: [['id', long(65), 'too_big']] },
  changePasswordInput: {
    right: { currentPassword: 'x', newPassword: '12345678' },
    wrong: [['newPassword', '1234567', 'too_small']],
  },
  invitationInput: { right: { token: 'x' }, wrong: [['token', ' .)', 'too_small']] },
  acceptInvitationInput: {
    right: { token: 'x', password: '12345678' },
    wrong: [
      ['token', '', 'too_small'],
      ['name', '\0', 'notText'],
      ['token', long(129), 'too_big'],
      ['password', '1234567', 'too_small'],
      ['password', long(257), 'atMost256Characters'],
    ],
  },
};
