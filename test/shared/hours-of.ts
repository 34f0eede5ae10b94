export const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** `20:00–07:00`, in minutes of a day. */
export function hoursOf(times: string): { from: number; to: number } {
  const [from, to] = times.split('–').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return { from: from!, to: to! };
}

/** Where clocks go by an hour, by half of one, around Ramadan, and never. */
export const zones = {
  Paris: 'Europe/Paris',
  NewYork: 'America/New_York',
  LordHowe: 'Australia/Lord_Howe',
  Casablanca: 'Africa/Casablanca',
  Kathmandu: 'Asia/Kathmandu',
};
