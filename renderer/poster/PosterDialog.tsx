/** Poster preview. */
export default function PosterDialog() {
  return null;
}
