import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { PersonPage } from '../../../../contract/views/person';
import type { PersonFacts, Tie } from '../../../../domain/people/person';
import { ties } from '../../../../domain/people/person';
import { tieWords } from '../../../../words/people/person';
import { Chip } from '../../../parts/chip';
import { TextLine } from '../../event/fields/text-line';
import type { PersonHand } from './person-hand';
import classes from './person-letter.module.css';

export interface HandProps {
  readonly hand: PersonHand & { readonly facts: PersonFacts };
}

/** Name, role, organisation, place and ties. */
export function Who({ page, hand }: HandProps & { readonly page: PersonPage }) {
  const { facts } = hand;
  const toggle = (tie: Tie) =>
    void hand.save({
      facts: { ties: ties.filter((other) => facts.ties.includes(other) !== (other === tie)) },
    });
  return (
    <div className={classes.body}>
      <div className={classes.fields}>
        <NameField key={facts.name} page={page} hand={hand} />
        <FactLine hand={hand} fact="role" label="Role" placeholder="What they do" />
        <FactLine hand={hand} fact="organisation" label="Organisation" placeholder="Where they work" />
        <FactLine hand={hand} fact="place" label="Place" placeholder="Where they live" />
      </div>
      <fieldset className={classes.chips}>
        <VisuallyHidden component="legend">Tie</VisuallyHidden>
        {ties.map((tie) => (
          <Chip key={tie} pressed={facts.ties.includes(tie)} onPress={() => toggle(tie)}>
            {tieWords[tie]}
          </Chip>
        ))}
      </fieldset>
    </div>
  );
}

/** Kept when the focus leaves it; a person keeps the name they had rather than none. */
function NameField({ page, hand }: HandProps & { readonly page: PersonPage }) {
  const shown = hand.facts.name || page.name;
  const [typed, setTyped] = useState(shown);
  const keep = () => {
    const name = typed.trim();
    if (name === '') setTyped(shown);
    else if (name !== shown) void hand.save({ facts: { name } });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the field is left
    <div className={classes.field} onBlur={keep}>
      <Label>Name</Label>
      <TextLine label="Name" value={typed} onChange={setTyped} onEnter={keep} />
    </div>
  );
}

/** Seen with the field, whose own label says the same. */
export const Label = ({ children }: { readonly children: ReactNode }) => (
  <span className={classes.label} aria-hidden>
    {children}
  </span>
);

type TextFact = {
  [Field in keyof PersonFacts]: PersonFacts[Field] extends string ? Field : never;
}[keyof PersonFacts];

interface FactLineProps extends HandProps {
  readonly fact: TextFact;
  readonly label: string;
  readonly placeholder?: string;
  readonly multiline?: boolean;
}

/** One text about the person, saved a moment after it is typed. */
export const FactLine = ({ hand, fact, label, placeholder, multiline = false }: FactLineProps) => (
  <div className={classes.field}>
    <Label>{label}</Label>
    <TextLine
      label={label}
      multiline={multiline}
      value={hand.facts[fact]}
      onChange={(text) => hand.draft.change(fact, text)}
      {...(placeholder && { placeholder })}
    />
  </div>
);
