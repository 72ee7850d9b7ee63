/** Lists that are printed, saved or sent: the journal, and what differs between two states of a plan. */
export {
  type ComparedItem,
  compareStates,
  GROUPS,
  type Group,
  type State,
} from './comparison.ts';
export { comparisonReport, type Side } from './comparisonReport.ts';
export { actionText, journalReport, type Made } from './journalReport.ts';
export { clockText, dayText, type Moment, momentOf, momentsIn } from './moment.ts';
export { lineText, type ReadChange, type Reader, readerOf, whyText } from './readable.ts';
export type { Report } from './report.ts';
export { reportHtml } from './reportHtml.ts';
export { reportText } from './reportText.ts';
export { type HistoryWords, historyWords } from './words.ts';
