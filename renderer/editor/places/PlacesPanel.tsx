/** Where the plan is saved, and where it meets its other copies. */
export function PlacesPanel() {
  return null;
}
