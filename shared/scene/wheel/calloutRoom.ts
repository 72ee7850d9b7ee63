import type { Measurer } from '../../text/measure.ts';
import type { Mm } from '../scene.ts';
import { SEPARATOR } from '../separator.ts';
import { LEADING } from '../theme.ts';
import { type CalloutStyle, dateRoom, markerRoom, secondSize } from './calloutBlock.ts';
import type { CalloutText } from './calloutText.ts';

/** Widths of a callout's words at an em of 1 mm. */
interface Words {
  readonly date: number;
  readonly title: number;
  readonly state: number;
  readonly details: number;
  readonly topics: number;
}

/**
 * Tells how little height callouts can do with, without setting them: words are measured once, whatever the size.
 * What does not fit by this measure does not fit.
 */
export function calloutRoom(texts: readonly CalloutText[], measurer: Measurer) {
  const width = (text: string) => (text === '' ? 0 : measurer.width(text, { size: 1, weight: 400 }));
  const all = texts.map(
    ({ date, title, state, details, topics }): Words => ({
      date: width(date),
      title: width(title),
      state: width(state.join(SEPARATOR)),
      details: width(details.join(SEPARATOR)),
      topics: width(topics.join(SEPARATOR)),
    }),
  );
  return (column: Mm, style: CalloutStyle): Mm => {
    const { size, detail, runIn } = style;
    const small = secondSize(style);
    const room = Math.max(column - markerRoom(style), size);
    const own = Math.max(room - dateRoom(style), size);
    const line = size * (measurer.ascent * 0.92 + measurer.descent);
    let height = 0;
    for (const { date, title, state, details, topics } of all) {
      const second = state + (detail === 'least' ? 0 : details) + (detail === 'all' ? topics : 0);
      const lines = runIn
        ? Math.ceil(((date + title) * size + second * small) / room - 0.02)
        : Math.ceil((title * size + second * small) / (date * size > room * 0.4 ? room : own) - 0.02);
      height += line + size * 0.36 + Math.max(0, lines - 1) * small * LEADING;
    }
    return height;
  };
}
