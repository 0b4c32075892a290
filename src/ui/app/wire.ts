/**
 * The JSON of the browser host: bytes travel as `{ "$bytes": base64 }`. The page only ever sends bytes,
 * so answers need no decoding.
 */
export async function toWireText(input: unknown): Promise<string> {
  return JSON.stringify(await withBytesAsText(input));
}

async function withBytesAsText(value: unknown): Promise<unknown> {
  if (value instanceof Uint8Array) return { $bytes: await toBase64(value) };
  if (Array.isArray(value)) return Promise.all(value.map(withBytesAsText));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    async ([key, item]) => [key, await withBytesAsText(item)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** By the browser's own reader, which does not block the page as building a long string by hand would. */
function toBase64(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const dataUrl = String(reader.result);
      resolve(dataUrl.slice(dataUrl.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([bytes.slice()]));
  });
}
