/**
 * Detects components that an earlier calendar already wrote. Two calendars may contain the same event with the same text;
 * it is written once. Different events that share a UID are all written: RFC 5545 §3.8.4.7 requires unique UIDs, but with
 * a new UID two programs could not match the same event.
 */
export interface WrittenBefore {
  /** Starts the next calendar. */
  readonly beginCalendar: () => void;
  /** Adds a component; false if an earlier calendar has written it. */
  readonly add: (uid: string, text: string) => boolean;
}

export function createWrittenBefore(): WrittenBefore {
  const before = new Map<string, Set<string>>();
  /** The components of the current calendar. They are indexed only if a later calendar follows. */
  let uids: string[] = [];
  let texts: string[] = [];
  let isLater = false;

  const remember = (): void => {
    for (const [index, uid] of uids.entries()) {
      const known = before.get(uid) ?? new Set();
      before.set(uid, known.add(texts[index] ?? ''));
    }
    [uids, texts, isLater] = [[], [], false];
  };

  return {
    beginCalendar() {
      isLater = true;
    },
    add(uid, text) {
      if (isLater) remember();
      if (before.get(uid)?.has(text)) return false;
      uids.push(uid);
      texts.push(text);
      return true;
    },
  };
}
