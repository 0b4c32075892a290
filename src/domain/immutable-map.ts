/** The most changes over a base before `with` folds them into a new base. Copying this many costs next to nothing. */
const foldLimit = 512;

interface Former<Key, Value> {
  readonly base: ReadonlyMap<Key, Value>;
  readonly keys: ReadonlySet<Key>;
}

/**
 * An immutable map from text keys, in insertion order, with structural sharing: `with` shares the base of its map and
 * copies only the recent changes. An added entry therefore costs the same in a map of ten as in one of a hundred
 * thousand, and `changedKeys` finds the differences without comparing the rest. Keys come from untrusted files:
 * `__proto__` is a key like any other.
 */
export class ImmutableMap<Key extends string, Value> implements Iterable<readonly [Key, Value]> {
  /** Shared with other maps and never changed. */
  readonly #base: ReadonlyMap<Key, Value>;
  /** Override the base; `undefined` is the tombstone of a key of the base. */
  readonly #changes: ReadonlyMap<Key, Value | undefined>;
  /** The base before the last fold, and the keys in which it differs from `#base`, so that maps on the two compare fast. */
  readonly #former: Former<Key, Value> | null;
  readonly size: number;

  private constructor(
    base: ReadonlyMap<Key, Value>,
    changes: ReadonlyMap<Key, Value | undefined>,
    size: number,
    former: Former<Key, Value> | null,
  ) {
    this.#base = base;
    this.#changes = changes;
    this.size = size;
    this.#former = former;
  }

  static of<Key extends string, Value>(
    entries: Iterable<readonly [Key, Value]> = [],
  ): ImmutableMap<Key, Value> {
    const base = new Map(entries);
    return new ImmutableMap(base, new Map(), base.size, null);
  }

  static ofObject<Key extends string, Value>(object: Readonly<Record<Key, Value>>): ImmutableMap<Key, Value> {
    return ImmutableMap.of(Object.entries(object) as [Key, Value][]);
  }

  get(key: Key): Value | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : this.#base.get(key);
  }

  has(key: Key): boolean {
    return this.#changes.has(key) ? this.#changes.get(key) !== undefined : this.#base.has(key);
  }

  /** A map with these entries set; `undefined` removes an entry. An existing entry that is set keeps its position. */
  with(entries: Iterable<readonly [Key, Value | undefined]>): ImmutableMap<Key, Value> {
    const changes = new Map(this.#changes);
    let size = this.size;
    for (const [key, value] of entries) {
      const hadKey = changes.has(key) ? changes.get(key) !== undefined : this.#base.has(key);
      if (value === undefined && !this.#base.has(key)) changes.delete(key);
      else changes.set(key, value);
      size += Number(value !== undefined) - Number(hadKey);
    }
    const next = new ImmutableMap(this.#base, changes, size, this.#former);
    if (changes.size <= foldLimit) return next;
    const former = { base: this.#base, keys: new Set(changes.keys()) };
    return new ImmutableMap(new Map(next), new Map(), size, former);
  }

  /** The keys whose values differ from those in `other`, by identity. Cheap when one map was made from the other. */
  changedKeys(other: ImmutableMap<Key, Value>): readonly Key[] {
    if (this === other) return [];
    const between = this.#keysBetweenBases(other);
    const candidates = between
      ? new Set([...between, ...this.#changes.keys(), ...other.#changes.keys()])
      : new Set([...this.keys(), ...other.keys()]);
    return [...candidates].filter((key) => this.get(key) !== other.get(key));
  }

  /** The keys in which the two bases may differ; null when neither was folded from the other. */
  #keysBetweenBases(other: ImmutableMap<Key, Value>): Iterable<Key> | null {
    if (this.#base === other.#base) return [];
    if (this.#base === other.#former?.base) return other.#former.keys;
    if (other.#base === this.#former?.base) return this.#former.keys;
    return null;
  }

  *[Symbol.iterator](): Iterator<readonly [Key, Value]> {
    for (const [key, former] of this.#base) {
      const value = this.#changes.has(key) ? this.#changes.get(key) : former;
      if (value !== undefined) yield [key, value];
    }
    for (const [key, value] of this.#changes) {
      if (value !== undefined && !this.#base.has(key)) yield [key, value];
    }
  }

  *keys(): Iterable<Key> {
    for (const [key] of this) yield key;
  }

  *values(): Iterable<Value> {
    for (const [, value] of this) yield value;
  }

  /** A plain object for JSON; `Object.fromEntries` defines `__proto__` as an own property. */
  toJSON(): Record<Key, Value> {
    return Object.fromEntries(this) as Record<Key, Value>;
  }
}
