import { type FocusEvent, useState } from 'react';
import type { Day } from '../../../domain/time/day';
import type { Lean } from '../../../domain/typed-day/reading';
import type { TypedDay } from '../../../domain/typed-day/typed-day';
import {
  dayProblemSentence,
  prepareDayReading,
  readDayIn,
  timeLeftOutSentence,
  understoodDay,
} from '../../../words/typed-day';
import { useAppInfo, useFormat } from '../../app/app-info';

/** Takes a day; an answer that is not ok says that it was not saved. */
// biome-ignore lint/suspicious/noConfusingVoidType: a caller that keeps the day at once has no answer
export type TakeDay = (day: Day | null) => void | Promise<{ readonly ok: boolean }>;

export interface DayTextOptions {
  readonly value: Day | null;
  /** Where a date without its year lies. */
  readonly lean: Lean;
  /** Whether no day is a value, too. */
  readonly clearable: boolean;
  readonly onChange: TakeDay;
}

/** The text of a day field, which counts only when it is kept. */
export interface DayText {
  readonly text: string;
  /** True if the text differs from the day that counts. */
  readonly isTyped: boolean;
  /** The day that the text is understood as; without one, the day that counts. */
  readonly day: Day | null;
  /** What the text is understood as, or why it is not; empty while there is nothing to say. */
  readonly note: string;
  /** True once a text that is not understood was to be kept. */
  readonly isRefused: boolean;
  /** Called before the first letter. */
  prepare(): void;
  write(text: string): void;
  /** Takes the text as the day, if it is one. */
  keep(): void;
  pick(day: Day | null): void;
  /** Shows the day that counts again. */
  restore(): void;
}

/** A day on its way to the plan: shown until the value of the field changes, or the day was not saved. */
interface Sent {
  readonly day: Day | null;
  readonly before: Day | null;
}

export function useDayText({ value, lean, clearable, onChange }: DayTextOptions): DayText {
  const { today, locale } = useAppInfo();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [wasRefused, setWasRefused] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  if (sent !== null && sent.before !== value) setSent(null);
  const day = sent === null ? value : sent.day;
  const reading = typed === null ? null : readDayIn(typed, locale, { today, lean });
  const isEmptied = clearable && isEmpty(reading);
  const isRefused = wasRefused && reading?.kind === 'problem' && !isEmptied;

  const noteOf = (): string => {
    if (reading === null) return '';
    if (reading.kind === 'problem') return isRefused ? dayProblemSentence(reading.problem, format) : '';
    const understood = understoodDay(reading.day, today, format);
    return reading.timeLeftOut ? `${understood}. ${timeLeftOutSentence}` : understood;
  };

  const restore = () => {
    setTyped(null);
    setWasRefused(false);
  };
  const pick = (next: Day | null) => {
    restore();
    if (next === day) return;
    setSent({ day: next, before: value });
    void Promise.resolve(onChange(next)).then((answer) => {
      if (answer?.ok === false) setSent(null);
    });
  };
  return {
    text: typed ?? (day === null ? '' : format.day(day, 'date')),
    isTyped: typed !== null,
    day: reading?.kind === 'day' ? reading.day : day,
    note: noteOf(),
    isRefused,
    prepare: () => prepareDayReading(locale, today),
    write: setTyped,
    keep: () => {
      if (reading?.kind === 'day') pick(reading.day);
      else if (isEmptied) pick(null);
      else if (reading !== null) setWasRefused(true);
    },
    pick,
    restore,
  };
}

/** True if the focus leaves all parts of a field; not when another window takes it, since then the day is still being typed. */
export const isLeft = ({ relatedTarget }: FocusEvent, ...parts: readonly (Element | null)[]): boolean =>
  document.hasFocus() && !parts.some((part) => part?.contains(relatedTarget));

const isEmpty = (reading: TypedDay | null): boolean =>
  reading?.kind === 'problem' && reading.problem.code === 'empty';
