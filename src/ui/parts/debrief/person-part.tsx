import { Button } from '@mantine/core';
import type { Who } from '../../../contract/proposed-debrief';
import type { Meaning, MeantPerson } from '../../../contract/views/debrief';
import classes from './debrief.module.css';
import { meantIn } from './debrief-draft';
import { PartChip } from './part-chip';

interface PersonPartProps {
  readonly name: string;
  readonly meaning: Meaning;
  readonly who: Who;
  readonly onChange: (who: Who) => void;
  readonly onLeaveOut: (() => void) | null;
}

const nameWith = ({ name, organisation }: MeantPerson): string =>
  organisation === '' ? name : `${name}, ${organisation}`;

/** Whom a name means: somebody who is known, somebody new, or the name alone. */
export function PersonPart({ name, meaning, who, onChange, onLeaveOut }: PersonPartProps) {
  const person = meantIn(meaning, who);
  const isOpenQuestion = who.kind === 'name-only' && meaning.candidates.length > 0;
  return (
    <PartChip
      label="Person"
      sign="◍"
      isOpenQuestion={isOpenQuestion}
      onLeaveOut={onLeaveOut}
      fields={(close) => (
        <Choices
          name={name}
          meaning={meaning}
          who={who}
          onChoose={(chosen) => {
            onChange(chosen);
            close();
          }}
        />
      )}
    >
      <b>{person?.name ?? name}</b>{' '}
      <span className={classes.quiet}>{isOpenQuestion ? questionOf(meaning) : sayOf(who)}</span>
    </PartChip>
  );
}

/** Whom the user has to tell apart from whom. */
const questionOf = ({ candidates: [only, ...others] }: Meaning): string =>
  only && others.length === 0 ? `${only.name}?` : 'which one?';

function sayOf(who: Who): string {
  if (who.kind === 'known') return 'you know';
  return who.kind === 'new' ? 'new' : 'name only';
}

interface ChoicesProps extends Pick<PersonPartProps, 'name' | 'meaning' | 'who'> {
  readonly onChoose: (who: Who) => void;
}

const Choices = ({ name, meaning, who, onChoose }: ChoicesProps) => (
  <fieldset className={classes.choices}>
    <legend>{`Who is ${name}?`}</legend>
    {meaning.candidates.map((person) => (
      <Choice
        key={person.id}
        isChosen={who.kind === 'known' && who.id === person.id}
        onClick={() => onChoose({ kind: 'known', id: person.id })}
      >
        {nameWith(person)}
        {person.isHere && <span className={classes.quiet}> · there</span>}
      </Choice>
    ))}
    <Choice isChosen={who.kind === 'new'} onClick={() => onChoose({ kind: 'new' })}>
      Someone new
    </Choice>
    <Choice isChosen={who.kind === 'name-only'} onClick={() => onChoose({ kind: 'name-only' })}>
      Only the name, for now
    </Choice>
  </fieldset>
);

interface ChoiceProps {
  readonly isChosen: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

const Choice = ({ isChosen, onClick, children }: ChoiceProps) => (
  <Button
    variant={isChosen ? 'light' : 'subtle'}
    size="compact-sm"
    justify="flex-start"
    aria-pressed={isChosen}
    data-autofocus={isChosen || undefined}
    onClick={onClick}
  >
    {children}
  </Button>
);
