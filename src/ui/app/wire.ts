/**
 * The body of a call to the browser host: JSON on one line, in which `{ "$bytes": LENGTH }` stands for bytes that follow
 * the line as they are. Only files make it more than text: as a Blob, so that the page never copies them.
 */
export function toWireBody(input: unknown): string | Blob {
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  const text = JSON.stringify(input, (_key, item: unknown) => {
    if (!(item instanceof Uint8Array)) return item;
    bytes.push(item as Uint8Array<ArrayBuffer>);
    return { $bytes: item.byteLength };
  });
  return bytes.length === 0 ? text : new Blob([text, '\n', ...bytes]);
}
