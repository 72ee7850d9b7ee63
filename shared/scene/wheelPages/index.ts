/** Layouts of the wheel on sheets: beside the wheel with callouts, those with a list, in pairs, and by parts of a year. */
export { layoutCombined } from './combined.ts';
export { layoutWheelList } from './list.ts';
export { layoutWheelParts } from './parts.ts';
export { layoutTwoWheels } from './two.ts';
