/** Memoises `make` by name. Chromium takes tens of milliseconds to create an Intl formatter. */
export function onDemand<Name, Value>(make: (name: Name) => Value): (name: Name) => Value {
  const cache = new Map<Name, Value>();
  return (name) => {
    const cached = cache.get(name);
    if (cached !== undefined) return cached;
    const value = make(name);
    cache.set(name, value);
    return value;
  };
}
