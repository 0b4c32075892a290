declare module 'stopword' {
  /** Words that say nothing by themselves, lower case, by ISO 639-3 language. The package has no types of its own. */
  export const eng: readonly string[];
  export const deu: readonly string[];
  export const fra: readonly string[];
  export const spa: readonly string[];
}
