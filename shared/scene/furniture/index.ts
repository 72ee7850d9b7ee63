/** What stands around a view on a poster. */
export { abbreviations } from './abbreviations.ts';
export type { Block, Box, FurnitureOptions } from './block.ts';
export { footer } from './footer.ts';
export { footnoteNumbers, footnoteSuffix, footnotes } from './footnotes.ts';
export { type LegendOptions, legend } from './legend.ts';
export { periodName, titleBlock } from './titleBlock.ts';
