import type { NewsChange } from './event-news';

/**
 * The changes of several imports as one, oldest first: what moved twice moved once, and what is as it was at first did not
 * change. Whether it takes place is as the last of them says.
 */
export function joinedChanges(changes: readonly NewsChange[]): readonly NewsChange[] {
  let moved: Extract<NewsChange, { code: 'moved' }> | null = null;
  let place: Extract<NewsChange, { code: 'place' }> | null = null;
  let renamed: Extract<NewsChange, { code: 'renamed' }> | null = null;
  const answers = new Map<string, Extract<NewsChange, { code: 'answer' }>>();
  let joined: Joined | null = null;
  let retimed: NewsChange | null = null;
  let held: NewsChange | null = null;
  let first: NewsChange['code'] | null = null;
  for (const change of changes) {
    if (change.code === 'moved') moved = { ...change, before: (moved ?? change).before };
    else if (change.code === 'place') place = { ...change, before: (place ?? change).before };
    else if (change.code === 'renamed') renamed = { ...change, before: (renamed ?? change).before };
    else if (change.code === 'answer')
      answers.set(change.name, { ...change, before: (answers.get(change.name) ?? change).before });
    else if (change.code === 'joined') joined = withParts(joined, change);
    else if (change.code === 'retimed') retimed = change;
    else {
      first ??= change.code;
      held = change;
    }
  }
  // Cancelled and on again: to the user nothing happened.
  if (held?.code === 'on-again' && first !== 'on-again') held = null;
  if (held && held.code !== 'on-again') return [held];
  return [
    ...(held ? [held] : []),
    ...(renamed && renamed.before !== renamed.after ? [renamed] : []),
    ...(moved && moved.before !== moved.after ? [moved] : []),
    ...(retimed ? [retimed] : []),
    ...(place && place.before !== place.after ? [place] : []),
    ...[...answers.values()].filter(({ before, after }) => before !== after),
    ...(joined ? [joined] : []),
  ];
}

type Joined = Extract<NewsChange, { code: 'joined' }>;

const withParts = (one: Joined | null, { code, parts }: Joined): Joined => ({
  code,
  parts: [...new Set([...(one?.parts ?? []), ...parts])],
});
