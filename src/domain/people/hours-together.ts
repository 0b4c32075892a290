/** Rough bands of hours spent together (Hall, Journal of Social and Personal Relationships 2019, n = 355; estimates). */
export type HoursBand = 'under-50' | 'casual-friend' | 'friend' | 'close-friend';

export function hoursBand(hours: number): HoursBand {
  if (hours < 50) return 'under-50';
  if (hours < 90) return 'casual-friend';
  return hours <= 200 ? 'friend' : 'close-friend';
}

/** With more people than this, an event is not time with each of them. */
export const mostTogether = 12;
