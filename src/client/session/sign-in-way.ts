const place = 'preau.signIn';

/** By which of the two somebody says who they are; `school`: the code that was last typed here. */
export type SignInWay = { way: 'email' | 'school'; school: string };

/** As the card's link says, or else as it was done before on this device, or else by e-mail. */
export function signInWay(search: string): SignInWay {
  const school = new URLSearchParams(search).get('school');
  return school ? { way: 'school', school } : stored();
}

export function storeSignInWay(way: SignInWay): void {
  try {
    localStorage.setItem(place, JSON.stringify(way));
  } catch {
    // A browser that stores nothing is asked again the next time.
  }
}

function stored(): SignInWay {
  try {
    const { way, school } = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<SignInWay>;
    return { way: way === 'school' ? 'school' : 'email', school: typeof school === 'string' ? school : '' };
  } catch {
    return { way: 'email', school: '' };
  }
}
