/**
 * Which components came from calendars before this one. Two calendars may hold the same event in the same words; it then
 * goes out once. Events that share a UID and differ all go out: RFC 5545 §3.8.4.7 wants it unique, but another UID would
 * make strangers of the same event in two programs.
 */
export interface WrittenBefore {
  /** From here on another calendar is written. */
  readonly beginCalendar: () => void;
  /** Notes a component; false where a calendar before had it already. */
  readonly add: (uid: string, text: string) => boolean;
}

export function createWrittenBefore(): WrittenBefore {
  const before = new Map<string, Set<string>>();
  /** What was written last: it is looked up only when a component of a later calendar comes. */
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
