/** An action and its keys. */
export interface KeyAction {
  /** Named as by `nameOfKey`. The first is shown on buttons. */
  readonly keys: readonly string[];
  /** The text in the help dialog. */
  readonly does: string;
  /** Also runs on auto-repeat, while the key is held down. */
  readonly repeats?: boolean;
  /** Also works in text fields, except for keys that type a character. */
  readonly whileTyping?: boolean;
}

export type KeyMap = Readonly<Record<string, KeyAction>>;

/**
 * Every key of the page, by where it works. `useKeys` binds a map as a whole and the help dialog lists the same map, so they
 * cannot differ. The keys of native controls are left out (Tab, arrows in a radio group).
 */
export const keyMaps = {
  everywhere: {
    add: { keys: ['a'], does: 'Plan or log something' },
    palette: { keys: ['Mod+k'], does: 'Find anything, do anything', whileTyping: true },
    openFiles: { keys: ['Mod+o'], does: 'Open a calendar file' },
    undo: { keys: ['Mod+z'], does: 'Undo', repeats: true },
    redo: { keys: ['Mod+Shift+z', 'Mod+y'], does: 'Redo', repeats: true },
    settings: { keys: ['Mod+,'], does: 'Settings', whileTyping: true },
    help: { keys: ['?'], does: 'Show these keys' },
  },
  screens: {
    go: {
      keys: ['Mod+1', 'Mod+2', 'Mod+3', 'Mod+4', 'Mod+5'],
      does: 'Today, Week, Events, Follow-ups, Calendars',
      whileTyping: true,
    },
  },
  panel: {
    close: { keys: ['Escape'], does: 'Close the panel' },
  },
  panelFields: {
    leave: { keys: ['Escape'], does: 'Leave the field (in the panel)', whileTyping: true },
    finish: { keys: ['Mod+Enter'], does: 'Close the panel from any field', whileTyping: true },
  },
  events: {
    move: { keys: ['ArrowUp', 'ArrowDown'], does: 'Move through events', repeats: true },
    toEnd: { keys: ['Home', 'End'], does: 'The first, the last' },
    open: { keys: ['Enter'], does: 'Open the event' },
  },
  table: {
    moveBeside: {
      keys: ['ArrowRight', 'ArrowLeft'],
      does: 'Into a row or a group, and out again (in the table)',
      repeats: true,
    },
    movePage: { keys: ['PageUp', 'PageDown'], does: 'A page up, a page down (in the table)', repeats: true },
    select: { keys: [' '], does: 'Select the event (in the table)' },
    extend: {
      keys: ['Shift+ArrowUp', 'Shift+ArrowDown'],
      does: 'Select from there to here (in the table)',
      repeats: true,
    },
    extendFar: {
      keys: ['Shift+PageUp', 'Shift+PageDown', 'Shift+Home', 'Shift+End'],
      does: 'Select by pages, to either end (in the table)',
      repeats: true,
    },
    selectAll: { keys: ['Mod+a'], does: 'Select all events (in the table)' },
    copy: { keys: ['Mod+c'], does: 'Copy the selected events as CSV (in the table)' },
  },
  search: {
    find: { keys: ['/', 'Mod+f'], does: 'Search (in the table)', whileTyping: true },
    back: { keys: ['Escape'], does: 'Back to the search' },
  },
  searchField: {
    toResults: { keys: ['ArrowDown', 'Enter'], does: 'From the search to what it found', whileTyping: true },
    leave: { keys: ['Escape'], does: 'Empty the search, then leave it', whileTyping: true },
  },
  selection: {
    letGo: { keys: ['Escape'], does: 'Select nothing (in the table)' },
  },
  week: {
    moveBeside: { keys: ['ArrowLeft', 'ArrowRight'], does: 'The day before, the day after', repeats: true },
  },
  ownEvents: {
    shift: {
      keys: ['Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowLeft', 'Alt+ArrowRight'],
      does: 'Move your own event by a quarter of an hour (in a month by a week), by a day',
      repeats: true,
    },
    resize: {
      keys: ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown'],
      does: 'Make your own event shorter, longer',
      repeats: true,
    },
    remove: { keys: ['Delete'], does: 'Remove your own event' },
  },
  weeks: {
    show: { keys: ['1', '2', '3', '4'], does: 'Week, day, month, agenda' },
    turn: {
      keys: ['PageUp', 'PageDown', '[', ']'],
      does: 'The week, day or month before, and after',
      repeats: true,
    },
    today: { keys: ['t'], does: 'Today, or this week' },
    plan: { keys: ['n'], does: 'Plan something (where no event has the focus)' },
  },
  happened: {
    did: { keys: ['y'], does: 'It happened' },
    didNot: { keys: ['n'], does: 'It did not happen' },
    skip: { keys: ['s'], does: 'Leave it open' },
  },
  people: {
    move: { keys: ['ArrowUp', 'ArrowDown'], does: 'Move through people', repeats: true },
    toEnd: { keys: ['Home', 'End'], does: 'The first, the last' },
    open: { keys: ['Enter'], does: 'Open the person’s page' },
    select: { keys: ['x'], does: 'Select the person' },
  },
  peopleScreen: {
    search: { keys: ['/'], does: 'Search' },
    letGo: { keys: ['Escape'], does: 'Select nobody' },
  },
  followUps: {
    move: { keys: ['ArrowUp', 'ArrowDown'], does: 'Move through follow-ups', repeats: true },
    toEnd: { keys: ['Home', 'End'], does: 'The first, the last' },
    sent: { keys: [' '], does: 'Sent' },
    answered: { keys: ['a'], does: 'Answered' },
    noAnswer: { keys: ['n'], does: 'No answer came' },
    close: { keys: ['c'], does: 'Close it' },
    snooze: { keys: ['z'], does: 'Snooze' },
    edit: { keys: ['e', 'Enter'], does: 'Edit it' },
    select: { keys: ['x'], does: 'Select it' },
    extend: { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: 'Select from there to here', repeats: true },
    remove: { keys: ['Delete'], does: 'Remove it' },
    letGo: { keys: ['Escape'], does: 'Close what is open, then select nothing', whileTyping: true },
  },
  steps: {
    move: { keys: ['ArrowUp', 'ArrowDown'], does: 'Move through steps', repeats: true },
    toEnd: { keys: ['Home', 'End'], does: 'The first, the last' },
    done: { keys: [' '], does: 'Done, or to do again' },
    edit: { keys: ['e', 'Enter'], does: 'Change it' },
    drop: { keys: ['x'], does: 'Leave it out; in an offer also take it in again' },
    take: { keys: ['t'], does: 'Take the steps that are offered' },
    letGo: { keys: ['Escape'], does: 'Close what is open', whileTyping: true },
  },
  notMet: {
    met: { keys: ['m'], does: 'You met this person' },
    write: { keys: ['w'], does: 'Write to them instead' },
  },
  programme: {
    going: { keys: ['g'], does: 'Going, or not' },
    maybe: { keys: ['m'], does: 'Maybe, or not' },
    takeOff: { keys: ['u', 'Delete'], does: 'Take the pick off' },
    note: { keys: ['n'], does: 'Write a note on it' },
    meet: { keys: ['p'], does: 'Add its speaker to the people to meet' },
    seen: { keys: ['s'], does: 'Seen' },
    missed: { keys: ['x'], does: 'Missed' },
  },
  programmeScreen: {
    search: { keys: ['/'], does: 'Search' },
    day: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], does: 'The first to the ninth day' },
    close: { keys: ['Escape'], does: 'Close what is open', whileTyping: true },
  },
  deciding: {
    accept: { keys: ['Enter'], does: 'Accept what Mingle says' },
    skip: { keys: [' '], does: 'Leave it for another time' },
    always: { keys: ['a'], does: 'Always mark the last ones so' },
  },
  decided: {
    undo: { keys: ['z'], does: 'Take the last decision back' },
  },
  marks: {
    networking: { keys: ['n'], does: 'Mark as networking' },
    social: { keys: ['s'], does: 'Mark as social' },
    both: { keys: ['b'], does: 'Mark as both' },
    other: { keys: ['o'], does: 'Mark as other' },
    unmarked: { keys: ['u'], does: 'Take the mark away' },
  },
  suggestions: {
    accept: { keys: ['y'], does: 'Mark as Mingle suggests (in the table)' },
  },
} as const satisfies Readonly<Record<string, KeyMap>>;

export type KeyMapName = keyof typeof keyMaps;
