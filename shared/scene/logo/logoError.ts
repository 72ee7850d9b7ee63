/** Why a picture cannot be the logo. */
export type LogoError =
  /** Neither a PNG nor an SVG. */
  | { readonly code: 'kind' }
  /** More bytes than a plan should carry; `limit` in kB. */
  | { readonly code: 'tooLarge'; readonly limit: number }
  /** The PNG is damaged, or of a form that is not read. */
  | { readonly code: 'damaged' }
  /** More pixels than `limit` on a side. */
  | { readonly code: 'tooManyPixels'; readonly limit: number }
  /** The SVG is no well-formed XML. */
  | { readonly code: 'notXml' }
  /** Thousands of elements, or nested very deeply. */
  | { readonly code: 'tooComplex' }
  /** It holds what a picture has no need of: scripts, event handlers, references to other files. */
  | { readonly code: 'unsafe'; readonly what: string }
  /** It holds what cannot be drawn alike everywhere: text, photographs, filters, animations. */
  | { readonly code: 'unsupported'; readonly what: string }
  /** The SVG does not say how large it is, or draws nothing. */
  | { readonly code: 'noSize' };
