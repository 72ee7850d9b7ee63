const LINE_THROUGH = /line-through/i;
const OWN_STYLE = /\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const CLASS = /\bclass\s*=\s*["']?([\w-]+)/i;

/** Classes that a style sheet in the document strikes out: how Excel writes a cell. Read once, rule by rule. */
function struckClasses(html: string): ReadonlySet<string> {
  const rules = html.split('}').filter((rule) => LINE_THROUGH.test(rule.slice(rule.lastIndexOf('{'))));
  return new Set(
    rules.flatMap(
      (rule) => /\.([\w-]+)\s*$/.exec(rule.slice(0, Math.max(0, rule.lastIndexOf('{'))).slice(-200))?.[1] ?? [],
    ),
  );
}

/** Tells from a tag's attributes whether its style strikes out what stands in it. */
export function struckStyles(html: string): (attributes: string) => boolean {
  if (!LINE_THROUGH.test(html)) return () => false;
  const classes = struckClasses(html);
  return (attributes) => {
    const [, double, single] = OWN_STYLE.exec(attributes) ?? [];
    if (LINE_THROUGH.test(double ?? single ?? '')) return true;
    return classes.has(CLASS.exec(attributes)?.[1] ?? '');
  };
}
