const LONGEST = 80;

/** Characters that a file name cannot have on one of the systems it may travel to. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*]+/gu;

/** A file name for a plan: its title as far as file systems allow. */
export function planFileName(title: string): string {
  const plain = [...title.replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ')].slice(0, LONGEST).join('');
  return `${plain.replace(/^[. ]+|[. ]+$/gu, '') || 'plan'}.aarring`;
}
