/** The parts of the package `hyphen` that are used here; it ships no types of its own. */
declare module 'hyphen/hyphen.js' {
  interface HyphenationOptions {
    readonly hyphenChar?: string;
    readonly minWordLength?: number;
    readonly html?: boolean;
  }
  const createHyphenator: (patterns: unknown, options?: HyphenationOptions) => (text: string) => string;
  export default createHyphenator;
}

declare module 'hyphen/patterns/*.js' {
  const patterns: unknown;
  export default patterns;
}
