import { currentPath, currentSearch, navigate } from '../../app/shell/hash-location';

/** What the list shows; part of the address, so that "back" shows the same. Empty texts show all. */
export interface ProgrammeQuery {
  /** A day of the programme; any other text shows the day that matters most. */
  readonly day: string;
  readonly text: string;
  readonly track: string;
  readonly room: string;
  readonly speaker: string;
  /** The id of a friend whose picks alone are shown. */
  readonly friend: string;
  readonly onlyMine: boolean;
  /** `rooms` for a grid of time and room; any other text for a list by time. */
  readonly view: string;
}

export function toProgrammeQuery(search: string): ProgrammeQuery {
  const given = new URLSearchParams(search);
  const textOf = (name: string): string => given.get(name) ?? '';
  return {
    day: textOf('day'),
    text: textOf('text'),
    track: textOf('track'),
    room: textOf('room'),
    speaker: textOf('speaker'),
    friend: textOf('friend'),
    onlyMine: given.has('mine'),
    view: textOf('view'),
  };
}

/** Changes a part of what the list shows; what else is in the address stays, such as the open event. */
export function showInProgramme(part: Partial<ProgrammeQuery>): void {
  const next = new URLSearchParams(currentSearch());
  for (const [name, value] of Object.entries(part)) {
    const parameter = name === 'onlyMine' ? 'mine' : name;
    if (value === '' || value === false) next.delete(parameter);
    else next.set(parameter, value === true ? '' : value);
  }
  const text = next.toString();
  navigate(text === '' ? currentPath() : `${currentPath()}?${text}`, { replace: true });
}

export const noFilter = {
  text: '',
  track: '',
  room: '',
  speaker: '',
  friend: '',
  onlyMine: false,
} as const satisfies Partial<ProgrammeQuery>;

export const isFiltering = ({ text, track, room, speaker, friend, onlyMine }: ProgrammeQuery): boolean =>
  `${text}${track}${room}${speaker}${friend}`.trim() !== '' || onlyMine;
