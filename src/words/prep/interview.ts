import type { CountFormat } from '../language';

/** `18 of 20 min` */
export const plannedTimeText = (planned: number, asked: number, { number }: CountFormat): string =>
  `${number(planned)} of ${number(asked)} min`;

/** How much longer the questions take than an interview is asked for. */
export const overTimeText = (over: number, asked: number, { counted, number }: CountFormat): string =>
  `${counted(over, { one: '# minute', other: '# minutes' })} over the ${number(asked)} that one asks for. Which question could go?`;
