import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { PicksExport, ProgrammeView } from '../../../../contract/views/programme';
import type { Day } from '../../../../domain/time/day';
import { sessions as sessionForms } from '../../../../words/counts';
import type { Format } from '../../../../words/format';
import type { PluralForms } from '../../../../words/language';
import { useOperation } from '../../../app/client/operation';
import { Loaded } from '../../../parts/loaded';
import { saveFile } from '../../../parts/save-file';
import classes from './phone-dialog.module.css';
import { bytesOf, mostBytes, QrCode } from './qr-code';

interface PhoneDialogProps {
  readonly opened: boolean;
  readonly programme: ProgrammeView;
  /** The days with picks. */
  readonly days: readonly Day[];
  readonly format: Format;
  readonly onClose: () => void;
}

/** The picks as a file for another calendar, or as a code for the phone's camera. */
export const PhoneDialog = ({ opened, onClose, ...rest }: PhoneDialogProps) => (
  <Modal opened={opened} onClose={onClose} title="Picks to the phone" size="md">
    <Phone {...rest} />
  </Modal>
);

function Phone({ programme, days, format }: Omit<PhoneDialogProps, 'opened' | 'onClose'>) {
  const [day, setDay] = useState<Day | null>(null);
  const wanted = { key: programme.key, ...(day === null ? {} : { day }) };
  const load = useOperation('pick.export', wanted, { keepPrevious: true });
  const short = useOperation('pick.export', { ...wanted, short: true }, { keepPrevious: true });
  return (
    <div className={classes.phone}>
      {days.length > 1 && (
        <NativeSelect
          label="Which picks"
          data={[
            { value: '', label: 'All of them' },
            ...days.map((one) => ({ value: one, label: `Those of ${format.day(one, 'long')}` })),
          ]}
          value={day ?? ''}
          onChange={({ currentTarget: { value } }) => setDay(value === '' ? null : (value as Day))}
        />
      )}
      <Loaded load={load}>
        {(picks) => <FilePart picks={picks} name={programme.name} format={format} />}
      </Loaded>
      <Loaded load={short}>
        {(picks) => <CodePart picks={picks} canNarrow={day === null && days.length > 1} />}
      </Loaded>
    </div>
  );
}

const leftForms: PluralForms = {
  one: ' # that the programme no longer has is left out.',
  other: ' # that the programme no longer has are left out.',
};

interface PartProps {
  readonly picks: PicksExport;
}

function FilePart({ picks, name, format }: PartProps & { readonly name: string; readonly format: Format }) {
  const fileName = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'picks'}.ics`;
  return (
    <div className={classes.part}>
      <p className={classes.text}>
        {format.counted(picks.sessions, sessionForms)}, with the programme’s own ids, so that the app of the
        conference knows them again. Your notes stay here.
        {picks.left > 0 && format.counted(picks.left, leftForms)}
      </p>
      <Button onClick={() => saveFile(fileName, picks.text, 'text/calendar')}>Save as an .ics file</Button>
    </div>
  );
}

function CodePart({ picks: { text, sessions }, canNarrow }: PartProps & { readonly canNarrow: boolean }) {
  if (sessions === 0) return null;
  if (bytesOf(text) > mostBytes) {
    return (
      <p className={classes.text}>
        {canNarrow
          ? 'These are too many for a code that a camera can read. Choose a day above, or send yourself the file.'
          : 'These are too many for a code that a camera can read. Send yourself the file.'}
      </p>
    );
  }
  return (
    <div className={classes.part}>
      <p className={classes.text}>
        Or read this code with the phone: it holds the file itself, without descriptions.
      </p>
      <div className={classes.code}>
        <QrCode text={text} label="The picks as a QR code" />
      </div>
    </div>
  );
}
