import type { ReactNode } from 'react';
import { type SocialDetail, type SocialPrep, socialDetails } from '../../../../domain/prep/social';
import type { SocialSection } from '../../../../domain/prep/social-sections';
import { detailWords } from '../../../../words/prep/social-form';
import { TextLine } from '../fields/text-line';
import classes from './detail-lines.module.css';

interface DetailLinesProps {
  readonly details: SocialPrep['details'];
  /** The sections that are shown; those that are no detail are not of this list. */
  readonly shown: readonly SocialSection[];
  readonly onChange: (detail: SocialDetail, text: string) => void;
  /** Below the lines. */
  readonly children: ReactNode;
}

/** What is agreed on, a line for each: who cooks, who drives, how to reach them. */
export function DetailLines({ details, shown, onChange, children }: DetailLinesProps) {
  const lines = socialDetails.filter((detail) => shown.includes(detail));
  if (lines.length === 0) return null;
  return (
    <div className={classes.lines}>
      {lines.map((detail) => (
        <div key={detail} className={classes.line} data-part={detail}>
          <span className={classes.label} aria-hidden>
            {detailWords[detail].label}
          </span>
          <TextLine
            label={detailWords[detail].label}
            placeholder={detailWords[detail].hint}
            value={details?.[detail] ?? ''}
            onChange={(text) => onChange(detail, text)}
          />
        </div>
      ))}
      {children}
    </div>
  );
}
