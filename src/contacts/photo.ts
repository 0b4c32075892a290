/** A photo of a contact. */
export interface Photo {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Called with each photo of a file; `index` is the place of its contact among those that are read. */
export type OnPhoto = (index: number, photo: Photo) => void;
