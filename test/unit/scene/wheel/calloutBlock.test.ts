import { describe, expect, it } from 'vitest';
import { type CalloutStyle, setCallout } from '../../../../shared/scene/wheel/calloutBlock.ts';
import { calloutRoom } from '../../../../shared/scene/wheel/calloutRoom.ts';
import type { CalloutText } from '../../../../shared/scene/wheel/calloutText.ts';
import { measurer } from '../../../support/sceneOptions.ts';

const style: CalloutStyle = { size: 3, small: 2.47, detail: 'all', measurer, locale: 'nb' };
const text: CalloutText = {
  date: '17. apr.',
  title: 'Behandling av årsrapport og økonomiplan for neste fireårsperiode',
  struck: false,
  state: [],
  details: ['kl. 9–11', 'Rådhuset'],
  lane: ['AU'],
  topics: ['Økonomi', 'Budsjett'],
};
const words = (block: ReturnType<typeof setCallout>) => block.lines.map((line) => line.text).join(' ');

describe('setCallout', () => {
  it('loses no word at any width, and sets nothing wider than the column', () => {
    for (const width of [30, 45, 60, 90]) {
      for (const runIn of [false, true]) {
        const block = setCallout(text, width, { ...style, runIn });
        const all = words(block).replaceAll('- ', '');
        for (const word of text.title.split(' ')) expect(all).toContain(word);
        expect(block.width).toBeLessThanOrEqual(width + 1e-6);
      }
    }
  });

  it('says less when asked to', () => {
    expect(words(setCallout(text, 60, style))).toContain('Økonomi\u00a0· Budsjett');
    expect(words(setCallout(text, 60, { ...style, detail: 'some' }))).not.toContain('Budsjett');
    expect(words(setCallout(text, 60, { ...style, detail: 'least' }))).not.toContain('Rådhuset');
  });

  it('keeps the order of words when it is set towards the wheel from the left', () => {
    const short = { ...text, title: 'Møte', topics: [] };
    const block = setCallout(short, 80, { ...style, direction: -1 });
    const [, title, rest] = block.lines;
    expect(title?.text).toBe('Møte');
    // Measured from the edge that faces the wheel: what stands further left comes first.
    expect(title?.indent).toBeGreaterThan(rest?.indent ?? 0);
  });

  it('never needs less height than was foretold', () => {
    for (const width of [34, 48, 75]) {
      for (const detail of ['all', 'some', 'least'] as const) {
        const wanted = { ...style, detail };
        const foretold = calloutRoom([text], measurer)(width, wanted);
        expect(setCallout(text, width, wanted).height + style.size * 0.36).toBeGreaterThanOrEqual(foretold - 1e-6);
      }
    }
  });
});
