import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { personPath } from '../../../../contract/page-path';
import type { MergeView, PersonPage } from '../../../../contract/views/person';
import type { PersonRef } from '../../../../domain/people/directory';
import { useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';
import { Part } from '../person/part';
import classes from '../person/person-letter.module.css';
import { MergeDialog } from './merge-dialog';

/** Others who may be the same person, and earlier merges, which can be taken back. */
export function Same({ page }: { readonly page: PersonPage }) {
  const { alike, merges } = page;
  if (alike.length === 0 && merges.length === 0) return null;
  return (
    <Part title="Same person">
      <ul className={classes.list}>
        {alike.map((one) => (
          <Alike key={one.id} page={page} one={one} />
        ))}
        {merges.map((merge) => (
          <Merged key={merge.id} merge={merge} />
        ))}
      </ul>
    </Part>
  );
}

interface AlikeProps {
  readonly page: PersonPage;
  readonly one: PersonPage['alike'][number];
}

function Alike({ page, one }: AlikeProps) {
  const [other, setOther] = useState<PersonRef | null>(null);
  const address = one.emails[0] === one.name ? '' : (one.emails[0] ?? '');
  return (
    <li className={classes.item}>
      <span>
        <Link href={personPath(one.id)}>{one.name}</Link>
        <span className={classes.quiet}>{address && ` · ${address}`} has the same name.</span>
      </span>
      <Button size="compact-xs" variant="default" onClick={() => setOther(one.id)}>
        Same person
      </Button>
      <MergeDialog page={page} opened={other !== null} onClose={() => setOther(null)} other={one.id} />
    </li>
  );
}

function Merged({ merge: { id, name, at } }: { readonly merge: MergeView }) {
  const format = useFormat();
  const takeBack = useEdit('merge.take-back');
  const { undo } = useHistory();
  const run = async () => {
    const answer = await takeBack({ id });
    if (answer.ok)
      showToast('They are two again.', { action: { label: 'Undo', run: () => void undo() }, topic: 'undo' });
  };
  return (
    <li className={classes.item}>
      <span>
        {`Merged with ${name || 'an entry without a name'}`}
        <span className={classes.quiet}>{`, ${format.datedMoment(at)}`}</span>
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Take back the merge with ${name}`}
        onClick={() => void run()}
      >
        Take back
      </Button>
    </li>
  );
}
