import { BirthdayField } from './birthday-field';
import { ListField } from './list-field';
import { Part } from './part';
import classes from './person-letter.module.css';
import { FactLine, type HandProps } from './who';

/** What one likes to have at hand before meeting somebody. */
export const Facts = ({ hand }: HandProps) => (
  <>
    <Part title="Good to know">
      <FactLine
        hand={hand}
        fact="howMet"
        label="How we met"
        placeholder="At the poster, through Jonas"
        multiline
      />
      <FactLine hand={hand} fact="note" label="Note" placeholder="What she said, what she likes" multiline />
      <div className={classes.pairs}>
        <BirthdayField
          value={hand.facts.birthday}
          onChange={(birthday) => hand.save({ facts: { birthday } })}
        />
        <FactLine hand={hand} fact="food" label="Food" placeholder="Vegetarian, no nuts" />
        <FactLine hand={hand} fact="gifts" label="Gifts" placeholder="What would please" />
        <FactLine hand={hand} fact="children" label="Children" placeholder="Their names and birthdays" />
      </div>
    </Part>
    <Part title="Reach">
      <div className={classes.fields}>
        <ListField
          label="E-mail addresses"
          placeholder="One a line"
          values={hand.facts.emails}
          onChange={(emails) => hand.save({ facts: { emails } }, { quiet: true })}
        />
        <ListField
          label="Phones"
          placeholder="One a line"
          values={hand.facts.phones}
          onChange={(phones) => hand.save({ facts: { phones } }, { quiet: true })}
        />
        <ListField
          label="Other names"
          placeholder="One a line"
          values={hand.facts.otherNames}
          onChange={(otherNames) => hand.save({ facts: { otherNames } }, { quiet: true })}
        />
      </div>
    </Part>
  </>
);
