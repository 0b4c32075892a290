import { useState } from 'react';
import type { Answer } from '../../../../contract/failure';
import { toSentences } from '../../../app/words/sentences';
import { TextLine } from '../../event/fields/text-line';
import classes from './person-letter.module.css';
import { Label } from './who';

interface ListFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => Promise<Answer<unknown>>;
}

const toValues = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n;,]/)
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  ),
];

/** A few short texts, one a line; kept when the focus leaves, or refused with the reason. */
export function ListField({ label, placeholder, values, onChange }: ListFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const keep = async () => {
    if (typed === null) return;
    const next = toValues(typed);
    if (next.join('\n') === values.join('\n')) return setTyped(null);
    const answer = await onChange(next);
    if (answer.ok) {
      setTyped(null);
      setProblem('');
      return;
    }
    const { code, message } = answer.error;
    setProblem(code === 'bad-input' && message !== '' ? message : toSentences(answer.error).title);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the field is left
    <div className={classes.field} onBlur={() => void keep()}>
      <Label>{label}</Label>
      <TextLine
        multiline
        label={label}
        placeholder={placeholder}
        value={typed ?? values.join('\n')}
        onChange={(text) => {
          setTyped(text);
          setProblem('');
        }}
      />
      <p className={classes.note} data-refused role="status">
        {problem}
      </p>
    </div>
  );
}
