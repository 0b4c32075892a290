import { useState } from 'react';
import type { Answer } from '../../../../contract/failure';
import type { Birthday } from '../../../../domain/people/birthday';
import { birthdayText, nextBirthdayText } from '../../../../words/people/person';
import { readBirthdayIn } from '../../../../words/people/typed-birthday';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { TextLine } from '../../event/fields/text-line';
import classes from './person-letter.module.css';
import { Label } from './who';

interface BirthdayFieldProps {
  readonly value: Birthday | null;
  readonly onChange: (birthday: Birthday | null) => Promise<Answer<unknown>>;
}

/** A birthday, typed with or without its year; it says what it understood (product P9, E6). */
export function BirthdayField({ value, onChange }: BirthdayFieldProps) {
  const { today, locale } = useAppInfo();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const text = typed ?? (value === null ? '' : birthdayText(value, format));
  const read = typed === null ? value : readBirthdayIn(typed, locale, today);
  const isEmptied = typed !== null && typed.trim() === '';
  const keep = async () => {
    if (typed === null) return;
    if (read === null && !isEmptied) return setRefused(true);
    if (read !== value) await onChange(read);
    setTyped(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the field is left
    <div className={classes.field} onBlur={() => void keep()}>
      <Label>Birthday</Label>
      <TextLine
        label="Birthday"
        placeholder="2 November, or with the year"
        value={text}
        onChange={(next) => {
          setTyped(next);
          setRefused(false);
        }}
        onEnter={() => void keep()}
      />
      <p className={classes.note} data-refused={isRefused || undefined} role="status">
        {isRefused
          ? 'This is not understood as a birthday. Write it like “2 Nov” or “2 Nov 1980”.'
          : read !== null &&
            `${typed === null ? '' : `${birthdayText(read, format)}, `}${nextBirthdayText(read, today, format)}`}
      </p>
    </div>
  );
}
