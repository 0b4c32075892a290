import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { ZoneId } from '../../../../domain/time/zone';
import { sessions as sessionForms } from '../../../../words/counts';
import { programmeDoubtText, versionText, zoneWantedText } from '../../../../words/programme/programme-doubt';
import { useFormat } from '../../../app/app-info';
import { Note } from '../../../parts/note';
import { ZoneField } from '../../../parts/zone-field';
import classes from './dialogs.module.css';
import type { Loading, Question } from './use-loading';

/** Asks what has to be known before a version is taken: its zone, or whether it is the right programme. */
export function QuestionDialog({ loading }: { readonly loading: Loading }) {
  const { question } = loading;
  const title = question?.kind === 'doubtful' ? 'Is this the right programme?' : 'In which time zone?';
  return (
    <Modal opened={question !== null} onClose={loading.leave} title={title} size="md">
      {question?.kind === 'needs-zone' && <ZoneQuestion question={question} loading={loading} />}
      {question?.kind === 'doubtful' && <DoubtQuestion question={question} loading={loading} />}
    </Modal>
  );
}

interface QuestionProps<Kind extends Question['kind']> {
  readonly question: Extract<Question, { readonly kind: Kind }>;
  readonly loading: Loading;
}

function ZoneQuestion({ question: { named, sessions }, loading }: QuestionProps<'needs-zone'>) {
  const format = useFormat();
  const [zone, setZone] = useState<ZoneId | null>(null);
  return (
    <div className={classes.form}>
      <p className={classes.text}>
        {zoneWantedText(named)} It has {format.counted(sessions, sessionForms)}. Where is the conference?
      </p>
      <ZoneField
        label="Time zone of the conference"
        placeholder="A large city near by"
        value={zone}
        onChange={setZone}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={loading.leave}>
          Leave it
        </Button>
        <Button disabled={zone === null} onClick={() => zone !== null && void loading.answer({ zone })}>
          Load it so
        </Button>
      </div>
    </div>
  );
}

function DoubtQuestion({ question, loading }: QuestionProps<'doubtful'>) {
  const format = useFormat();
  return (
    <div className={classes.form}>
      <p className={classes.text}>
        <b>{question.name}</b>: {versionText(question, format)}
      </p>
      <div className={classes.doubts}>
        {question.doubts.map((doubt) => (
          <Note key={doubt.code} tone="warning">
            {programmeDoubtText(doubt, format)}
          </Note>
        ))}
      </div>
      <p className={classes.text}>Nothing is changed before you say so.</p>
      <div className={classes.buttons}>
        <Button data-autofocus onClick={loading.leave}>
          Leave it
        </Button>
        <Button variant="default" onClick={() => void loading.answer({ confirm: true })}>
          Load it all the same
        </Button>
      </div>
    </div>
  );
}
