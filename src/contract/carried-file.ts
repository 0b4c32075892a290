/** A file in the page; `File` and `Blob` have this shape. */
export interface CarriedFile {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export const isFile = (value: unknown): value is CarriedFile =>
  typeof value === 'object' && value !== null && 'arrayBuffer' in value;

/** The input of a call with each file replaced by its bytes, for transports that cannot carry files. */
export async function withBytes(input: unknown): Promise<unknown> {
  if (typeof input !== 'object' || input === null) return input;
  const entries = Object.entries(input).map(async ([name, value]: [string, unknown]) => [
    name,
    isFile(value) ? new Uint8Array(await value.arrayBuffer()) : value,
  ]);
  return Object.fromEntries(await Promise.all(entries));
}
