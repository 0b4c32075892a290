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
  /** A set of texts is made only for a UID that comes again. */
  const before = new Map<string, string[] | Set<string>>();
  let fresh: (readonly [uid: string, text: string])[] = [];

  const isThere = (uid: string, text: string): boolean => {
    const texts = before.get(uid);
    if (!texts) return false;
    const set = texts instanceof Set ? texts : new Set(texts);
    before.set(uid, set);
    return set.has(text);
  };

  const keep = (uid: string, text: string): void => {
    const texts = before.get(uid);
    if (!texts) before.set(uid, [text]);
    else if (texts instanceof Set) texts.add(text);
    else texts.push(text);
  };

  return {
    beginCalendar() {
      for (const [uid, text] of fresh) keep(uid, text);
      fresh = [];
    },
    add(uid, text) {
      if (isThere(uid, text)) return false;
      fresh.push([uid, text]);
      return true;
    },
  };
}
