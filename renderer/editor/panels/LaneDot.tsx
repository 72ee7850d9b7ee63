/** A lane's colour as a small disc. */
export function LaneDot({ colour }: { readonly colour: string }) {
  return (
    <svg className="lane-dot" width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="5" fill={colour} />
    </svg>
  );
}
