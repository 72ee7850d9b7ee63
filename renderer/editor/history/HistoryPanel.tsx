/** Who changed what, when and why: of the selected entry, or of the plan. */
export function HistoryPanel() {
  return null;
}
