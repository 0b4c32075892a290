import { useCallback, useMemo, useState } from 'react';
import type { InputOf } from '../../../../contract/client';
import type { Answer, Failure } from '../../../../contract/failure';
import { importLimit } from '../../../../contract/import-limit';
import type { ProgrammeLoading } from '../../../../contract/views/programme';
import type { EventKey } from '../../../../domain/event/key';
import type { ProgrammeProblemCode } from '../../../../domain/programme/session';
import type { ZoneId } from '../../../../domain/time/zone';
import { sessions as sessionForms } from '../../../../words/counts';
import type { Format } from '../../../../words/format';

import { programmeProblemText } from '../../../../words/programme/programme-problem';
import { useFormat } from '../../../app/app-info';
import { useClient } from '../../../app/client/client';
import { useHistory } from '../../../app/client/history';
import { hideToast, showFailure, showToast } from '../../../app/toasts';
import { toFetchSentences } from '../../../app/words/fetch-sentences';
import { toSentences } from '../../../app/words/sentences';
import { fetchErrorText } from '../../../parts/feed/address-words';

/** What the user is asked before a version is taken. */
export type Question = Extract<ProgrammeLoading, { readonly kind: 'needs-zone' | 'doubtful' }>;

interface Answers {
  readonly zone?: ZoneId;
  readonly confirm?: boolean;
}

type Call = (answers: Answers) => Promise<Answer<ProgrammeLoading>>;

/** A load under way, and the answers given to it so far. */
interface Asking {
  readonly question: Question;
  readonly about: string;
  readonly call: Call;
  readonly answers: Answers;
}

export interface Loading {
  /** What is read or fetched just now; null if nothing is. */
  readonly busy: string | null;
  readonly question: Question | null;
  loadFile(file: File): Promise<boolean>;
  /** The failure, if there is one, for the form that has the address. */
  subscribe(input: Omit<InputOf<'programme.subscribe'>, 'key'>): Promise<Failure | null>;
  refresh(): Promise<void>;
  answer(answers: Answers): Promise<void>;
  leave(): void;
}

const topic = { topic: 'file programme' } as const;
const stays = 'What was there before stays.';

/** Reads and fetches programmes of an event, asks what has to be asked, and says what came of it. */
export function useLoading(key: EventKey): Loading {
  const client = useClient();
  const format = useFormat();
  const { undo } = useHistory();
  const [busy, setBusy] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);

  const run = useCallback(
    async (about: string, call: Call, answers: Answers): Promise<Failure | null> => {
      setBusy(about);
      const answer = await call(answers);
      setBusy(null);
      setAsking(null);
      if (!answer.ok) return answer.error;
      const { value } = answer;
      if (value.kind === 'needs-zone' || value.kind === 'doubtful') {
        setAsking({ question: value, about, call, answers });
        return null;
      }
      hideToast(topic.topic);
      if (value.kind === 'unchanged') showToast('Nothing new: the programme is as it was.', topic);
      else if (value.edit === null) showToast(loadedText(value, format), topic);
      else {
        const action = { label: 'Undo', run: () => void undo() };
        showToast(loadedText(value, format), { action, topic: 'undo' });
      }
      return null;
    },
    [format, undo],
  );

  return useMemo(
    (): Loading => ({
      busy,
      question: asking?.question ?? null,
      loadFile: async (file) => {
        const { name: fileName, size } = file;
        const failure =
          size > importLimit
            ? ({ code: 'too-large', message: fileName } as const)
            : await run(
                `Reading ${fileName}…`,
                (answers) => client.call('programme.load', { key, fileName, content: file, ...answers }),
                {},
              );
        if (failure) sayFailed(failure, fileName, format);
        return failure === null;
      },
      subscribe: (input) =>
        run(
          'Fetching the programme…',
          (answers) => client.call('programme.subscribe', { key, ...input, ...answers }),
          {},
        ),
      refresh: async () => {
        if (busy !== null) return;
        const call: Call = (answers) => client.call('programme.refresh', { key, ...answers });
        const failure = await run('Fetching the programme…', call, {});
        if (failure) showFailure(failure, { words: toFetchSentences(failure, stays), ...topic });
      },
      answer: async (more) => {
        // A second press while the first is answered.
        if (asking === null || busy !== null) return;
        const failure = await run(asking.about, asking.call, { ...asking.answers, ...more });
        if (failure) sayFailed(failure, '', format);
      },
      leave: () => setAsking(null),
    }),
    [busy, asking, client, key, run, format],
  );
}

function sayFailed(failure: Failure, about: string, format: Format): void {
  const words = { ...toSentences(failure) };
  const problem = problemOf(failure, format);
  showFailure(failure, { about, words: problem === null ? words : { ...words, title: problem }, ...topic });
}

/** What the form of an address says of a fetch that failed, or of what came that is no programme. */
export function addressErrorText(failure: Failure, format: Format): string {
  const problem = problemOf(failure, format);
  return problem === null ? fetchErrorText(failure) : fetchErrorText(failure, { title: problem, next: '' });
}

/** What the reader says of a file that is no programme. */
function problemOf({ code, details }: Failure, format: Format): string | null {
  const problem = details?.problem;
  if (code !== 'not-a-programme' || typeof problem !== 'string') return null;
  const about = typeof details?.about === 'string' ? details.about : '';
  return programmeProblemText({ code: problem as ProgrammeProblemCode, about }, format);
}

/** `FOSDEM 2026: 1,088 sessions.` */
function loadedText(
  { name, added, changed, same }: Extract<ProgrammeLoading, { readonly kind: 'loaded' }>,
  format: Format,
): string {
  return `${name}: ${format.counted(added + changed + same, sessionForms)}.`;
}
