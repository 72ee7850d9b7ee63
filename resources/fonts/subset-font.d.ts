/** The part of `subset-font` that `build-fonts.ts` uses; the package ships no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff' | 'woff2' | 'sfnt'; keepFeatures?: readonly string[]; noHinting?: boolean },
  ): Promise<Buffer>;
}
