/**
 * The body of a call to the browser host: JSON on one line, in which `{ "$bytes": LENGTH }` stands for bytes that follow
 * the line as they are. Only files make it more than text: as a Blob, so that the page never reads nor copies them.
 */
export function toWireBody(input: unknown): string | Blob {
  const parts: (Blob | Uint8Array<ArrayBuffer>)[] = [];
  const text = JSON.stringify(input, (_key, item: unknown) => {
    const isBlob = item instanceof Blob;
    if (!isBlob && !(item instanceof Uint8Array)) return item;
    parts.push(isBlob ? item : (item as Uint8Array<ArrayBuffer>));
    return { $bytes: isBlob ? item.size : item.byteLength };
  });
  return parts.length === 0 ? text : new Blob([text, '\n', ...parts]);
}
