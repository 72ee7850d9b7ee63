/** The others who have the plan open now. */
export function People() {
  return null;
}
