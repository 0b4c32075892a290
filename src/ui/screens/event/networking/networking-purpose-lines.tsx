import type { NetworkingPurpose } from '../../../../domain/prep/networking';
import { Blank } from '../fields/blank';
import classes from '../fields/purpose.module.css';

interface NetworkingPurposeLinesProps {
  readonly purpose: NetworkingPurpose;
  readonly onChange: (part: Partial<NetworkingPurpose>) => void;
}

/** "I go to ___ so that ___", and the decision it serves. */
export function NetworkingPurposeLines({ purpose, onChange }: NetworkingPurposeLinesProps) {
  return (
    <div className={classes.lines}>
      <p className={classes.purpose} data-part="purpose">
        I go to{' '}
        <Blank
          label="I go to"
          hint="the talks, a person, a crowd"
          value={purpose.goTo}
          onChange={(goTo) => onChange({ goTo })}
        />{' '}
        so that{' '}
        <Blank
          label="so that"
          hint="I know, find or can do something"
          value={purpose.soThat}
          onChange={(soThat) => onChange({ soThat })}
        />
      </p>
      <p className={classes.second} data-part="decision">
        The decision it serves:{' '}
        <Blank
          label="The decision it serves"
          hint="whether to apply, move, build"
          value={purpose.decision}
          onChange={(decision) => onChange({ decision })}
        />
      </p>
    </div>
  );
}
