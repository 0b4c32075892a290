import { useDeferredValue, useEffect, useState } from 'react';
import type { MyProgrammeView, ProgrammeView } from '../../../contract/views/programme';
import type { EventKey } from '../../../domain/event/key';
import { titleOf } from '../../../words/title';
import { useOperation } from '../../app/client/operation';
import { useDropTarget } from '../../app/shell/drop-target';
import { navigate, useHashPath } from '../../app/shell/hash-location';
import { EventButton } from '../../parts/event-button';
import { keyInPath } from '../../parts/event-page-path';
import { FailureNote } from '../../parts/failure-note';
import { Page } from '../../parts/page';
import { AddressDialog } from './loading/address-dialog';
import { ProgrammeFile, useFileInput } from './loading/file-input';
import { NoProgramme } from './loading/no-programme';
import { QuestionDialog } from './loading/question-dialog';
import { useLoading } from './loading/use-loading';
import type { Ways } from './loading/ways';
import { ProgrammePage } from './programme-page';

/** The programme of a conference, and what the user picks of it (product N7). */
export function ProgrammeScreen() {
  const [path] = useHashPath();
  const key = keyInPath(path, 'programme');
  // While one leaves, this page may see the next address before it goes.
  const isBroken = key === null && path.endsWith('/programme');
  useEffect(() => {
    if (isBroken) navigate('/events', { replace: true });
  }, [isBroken]);
  return key === null ? null : <ProgrammeOf key={key} eventKey={key} />;
}

function ProgrammeOf({ eventKey }: { readonly eventKey: EventKey }) {
  const programme = useOperation('programme.get', { key: eventKey });
  const mine = useOperation('programme.mine', { key: eventKey });
  const loading = useLoading(eventKey);
  const file = useFileInput();
  const [address, setAddress] = useState<string | null>(null);
  useDropTarget({
    invitation: 'Let go to read this as the programme of the conference.',
    onFiles: ([first]) => first && void loading.loadFile(first),
    onAddress: setAddress,
  });
  const ways = { loading, onChooseFile: file.choose, onAskAddress: () => setAddress('') };
  return (
    <>
      <Content eventKey={eventKey} programme={programme} mine={mine} ways={ways} />
      <ProgrammeFile
        input={file.input}
        label="The file of a programme"
        onFile={(chosen) => void loading.loadFile(chosen)}
      />
      <AddressDialog given={address} loading={loading} onClose={() => setAddress(null)} />
      <QuestionDialog loading={loading} />
    </>
  );
}

interface ContentProps {
  readonly eventKey: EventKey;
  readonly programme: ReturnType<typeof useOperation<'programme.get'>>;
  readonly mine: ReturnType<typeof useOperation<'programme.mine'>>;
  readonly ways: Ways;
}

function Content({ eventKey, programme, mine, ways }: ContentProps) {
  const isLoaded = programme.kind === 'loaded' && mine.kind === 'loaded';
  // An answer is rendered in one go, which takes long for this page; what is deferred is rendered in portions.
  const isShown = useDeferredValue(isLoaded, false);
  const failed = programme.kind === 'failed' ? programme : mine.kind === 'failed' ? mine : null;
  if (failed) {
    return (
      <Page layout="list" title="Programme">
        <FailureNote failure={failed.failure} operation={failed.operation} onRetry={failed.retry} />
      </Page>
    );
  }
  if (programme.kind !== 'loaded' || mine.kind !== 'loaded' || !isShown) return null;
  if (programme.value === null) return <WithoutProgramme eventKey={eventKey} ways={ways} />;
  return (
    <ProgrammePage programme={programme.value} mine={mine.value ?? noneOf(programme.value)} ways={ways} />
  );
}

/** The answer of before the programme was loaded, while the next one comes. */
const noneOf = ({ key }: ProgrammeView): MyProgrammeView => ({
  key,
  picks: [],
  friends: [],
  news: null,
  meets: [],
  appointments: [],
});

function WithoutProgramme({ eventKey, ways }: Pick<ContentProps, 'eventKey' | 'ways'>) {
  const event = useOperation('event.get', { key: eventKey });
  if (event.kind === 'loading') return null;
  const summary = event.kind === 'loaded' ? event.value.row.summary : 'Programme';
  return (
    <Page
      layout="list"
      title={titleOf(summary)}
      subtitle={<>Programme of {<EventButton eventKey={eventKey} summary={summary} />}</>}
    >
      <NoProgramme {...ways} />
    </Page>
  );
}
