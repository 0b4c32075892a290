declare const brand: unique symbol;

/** A `Base` that only its own parser or constructor makes, so that the compiler tells two kinds of id apart. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
