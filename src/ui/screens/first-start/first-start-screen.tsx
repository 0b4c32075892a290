import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportView } from '../../../contract/views/import';
import { useEdit } from '../../app/client/edits';
import { useOperation } from '../../app/client/operation';
import { useImportFiles } from '../../app/importing/import-files';
import { wayOn } from '../../app/shell/hash-location';
import { KindShape } from '../../parts/kind-shape';
import { SubscribeDialog } from '../calendars/subscribe-dialog';
import { useImportAction } from '../calendars/use-import-action';
import classes from './first-start-screen.module.css';

/** Explains Mingle in one sentence and offers three ways in (product E4). */
export function FirstStartScreen() {
  const { choose } = useImportFiles();
  const imports = useOperation('imports.list', {});
  const takenBack =
    imports.kind === 'loaded' ? imports.value.find(({ action }) => action === 'put-back') : undefined;
  const addSample = useEdit('sample.add');
  const [adding, setAdding] = useState(false);
  const [subscribing, setSubscribing] = useState(false);

  const lookAround = async () => {
    setAdding(true);
    const goOn = wayOn();
    const answer = await addSample({});
    setAdding(false);
    if (answer.ok) goOn('/today');
  };

  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <p className={classes.name}>
          <KindShape kind="networking" size={18} decorative />
          <KindShape kind="social" size={18} decorative />
          Mingle
        </p>
        <h1 className={classes.sentence}>
          Before you meet, know why you go: Mingle takes the calendar you have and helps you prepare for the
          people in it.
        </h1>
        <div className={classes.drop}>
          <Button leftSection={<IconFileImport size={18} stroke={1.5} />} size="md" onClick={choose}>
            Open a calendar file…
          </Button>
          <p className={classes.hint}>
            or drop it here, or{' '}
            <button type="button" className={classes.link} onClick={() => setSubscribing(true)}>
              subscribe to its address
            </button>
          </p>
        </div>
        <p className={classes.sample}>
          No file at hand?{' '}
          <button type="button" className={classes.link} disabled={adding} onClick={lookAround}>
            Look around with a sample
          </button>
        </p>
        {takenBack && <TakenBack record={takenBack} />}
      </div>
      <SubscribeDialog opened={subscribing} onClose={() => setSubscribing(false)} />
    </main>
  );
}

/** Offers to put back a calendar that the user took back (product I4). */
function TakenBack({ record }: { readonly record: ImportView }) {
  const { putBack } = useImportAction(record);
  return (
    <p className={classes.sample}>
      You took back “{record.calendarName}”.{' '}
      <button
        type="button"
        className={classes.link}
        onClick={async () => {
          const goOn = wayOn();
          if (await putBack()) goOn('/calendars');
        }}
      >
        Put it back
      </button>
    </p>
  );
}
