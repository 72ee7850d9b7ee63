import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../shared/text/wrap.ts';
import { measurer } from '../../support/sceneOptions.ts';

const style = { size: 3, weight: 400 } as const;
const wrap = (text: string, width: number, firstWidth?: number) =>
  wrapText(text, width, style, measurer, 'nb', firstWidth);

describe('wrapText', () => {
  it('keeps what fits on one line, and gives nothing for nothing', () => {
    expect(wrap('Utvidet ledermøte', 60)).toEqual(['Utvidet ledermøte']);
    expect(wrap('', 60)).toEqual([]);
    expect(wrap('  \t ', 60)).toEqual([]);
  });

  it('breaks at spaces first', () => {
    expect(wrap('Behandling av årsrapport i helseutvalget', 30)).toEqual([
      'Behandling av',
      'årsrapport i',
      'helseutvalget',
    ]);
  });

  it('breaks after a slash or hyphen between words, but not in figures', () => {
    const width = measurer.width('Forhandlingsutvalg/', style) + 0.1;
    expect(wrap('Forhandlingsutvalg/fagråd', width)).toEqual(['Forhandlingsutvalg/', 'fagråd']);
    const date = measurer.width('20.06-10.09', style) + 0.5;
    expect(wrap('Frist 20.06-10.09', date)).toEqual(['Frist', '20.06-10.09']);
    expect(wrap('20.06-10.09', date * 0.9)).toEqual(['20.06-', '10.09']);
  });

  it('hyphenates a word that no line holds', () => {
    expect(wrap('samhandlingsstatistikk', 25)).toEqual(['samhandlings-', 'statistikk']);
  });

  it('breaks anywhere rather than run over', () => {
    expect(wrap('aaaaaaaaaaaa', measurer.width('aaaa', style) + 0.01)).toEqual(['aaaa', 'aaaa', 'aaaa']);
    expect(wrap('abc', 0.1)).toEqual(['a', 'b', 'c']);
  });

  it('keeps line feeds, and holds no-break spaces', () => {
    expect(wrap('Mål\nTiltak', 60)).toEqual(['Mål', 'Tiltak']);
    expect(wrap('i uke\u00a034', measurer.width('uke\u00a034', style) + 0.1)).toEqual(['i', 'uke\u00a034']);
  });

  it('begins on the second line when the first has no room left', () => {
    expect(wrap('Helseutvalget', 40, 5)).toEqual(['', 'Helseutvalget']);
    expect(wrap('av Helseutvalget', 40, 5)).toEqual(['av', 'Helseutvalget']);
  });
});
