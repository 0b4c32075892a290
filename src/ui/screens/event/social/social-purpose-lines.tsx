import { VisuallyHidden } from '@mantine/core';
import type { SocialAim, SocialPurpose } from '../../../../domain/prep/social';
import { socialAims } from '../../../../domain/prep/social';
import { Blank } from '../fields/blank';
import classes from '../fields/purpose.module.css';
import chips from './chips.module.css';

interface SocialPurposeLinesProps {
  readonly purpose: SocialPurpose;
  readonly onChange: (part: Partial<SocialPurpose>) => void;
}

const aimWords: Readonly<Record<SocialAim, string>> = {
  enjoy: 'enjoy',
  belong: 'belong',
  confide: 'confide',
  'feel-safe': 'feel safe',
  'less-alone': 'less alone',
  'build-something-together': 'build something together',
};

/** "I go for ___" and its aims; nothing here is counted or graded. */
export function SocialPurposeLines({ purpose, onChange }: SocialPurposeLinesProps) {
  const toggled = (aim: SocialAim) =>
    socialAims.filter((other) => purpose.aims.includes(other) !== (other === aim));
  return (
    <div className={classes.lines} data-part="go-for">
      <p className={classes.purpose}>
        I go for{' '}
        <Blank
          label="I go for"
          hint="an evening with old friends"
          value={purpose.goFor}
          onChange={(goFor) => onChange({ goFor })}
        />
      </p>
      <fieldset className={chips.chips}>
        <VisuallyHidden component="legend">What it may give</VisuallyHidden>
        {socialAims.map((aim) => (
          <button
            key={aim}
            type="button"
            className={chips.chip}
            aria-pressed={purpose.aims.includes(aim)}
            onClick={() => onChange({ aims: toggled(aim) })}
          >
            {aimWords[aim]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
