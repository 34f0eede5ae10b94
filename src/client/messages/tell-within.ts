/** From so many characters left on it is said how many. */
export const tellWithin = 500;
