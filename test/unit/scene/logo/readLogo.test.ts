import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../../shared/plan/base64.ts';
import { decodeScene } from '../../../../shared/scene/decodeScene.ts';
import { openLogo, readLogo } from '../../../../shared/scene/logo/readLogo.ts';
import { bytesOf, pngOf, SHIELD, svgOf } from '../../../support/logos.ts';

const textOf = (base64: string) => Buffer.from(base64, 'base64').toString('utf8');

function svgRead(bytes: Uint8Array): string {
  const read = readLogo(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return textOf(read.value.data);
}

describe('an SVG logo', () => {
  it('keeps shapes, gradients and looks, also those given by classes', () => {
    const svg = svgRead(bytesOf(SHIELD));
    expect(svg).toContain('d="M0 0 H60 V50 C60 70 30 80 30 80 C30 80 0 70 0 50 Z" fill="#00529b"');
    expect(svg).toContain('<use href="#star" fill="url(#glow)" stroke="#fff" opacity=".9"/>');
    expect(svg).toContain('<stop offset="0" stop-color="#fc0"/>');
    expect(svg).not.toMatch(/inkscape|metadata|Skjold|style|class|<\?|<!/);
    expect(readLogo(bytesOf(SHIELD))).toMatchObject({ value: { ratio: 0.75 } });
  });

  it('stays as it is when it is read again', () => {
    const once = svgRead(bytesOf(SHIELD));
    expect(svgRead(bytesOf(once))).toBe(once);
  });

  const shape = '<path d="M0 0L1 1"/>';
  it.each<[string, string, string?]>([
    ['a script', `<script>alert(1)</script>${shape}`],
    ['a script hidden in metadata', `<metadata><script>alert(1)</script></metadata>${shape}`],
    ['an event handler', '<path d="M0 0L1 1" onclick="alert(1)"/>'],
    ['an event handler on the root', shape, 'viewBox="0 0 1 1" onload="alert(1)"'],
    ['a foreign object', `<foreignObject><body/></foreignObject>${shape}`],
    ['a reference to another file', '<use href="http://example.org/x.svg#a"/>'],
    ['a data address', '<use href="data:image/svg+xml;base64,AAAA#a"/>'],
    ['a fill from elsewhere', '<path d="M0 0L1 1" fill="url(http://example.org/a#b)"/>'],
    ['a style that reaches out', '<path d="M0 0L1 1" style="fill:url(//example.org/a)"/>'],
    ['a reference left open', '<path d="M0 0L1 1" fill="url(x"/>'],
    ['an import', `<style>@import url(http://example.org/a.css);</style>${shape}`],
    ['a font', `<style>@font-face{font-family:x;src:url(a.woff)}</style>${shape}`],
    ['escapes in a style', `<style>.a{fill:\\75 rl(http://example.org)}</style>${shape}`],
    ['a javascript address', '<path d="M0 0L1 1" fill="javascript:alert(1)"/>'],
    ['a link', `<a href="http://example.org">${shape}</a>`],
  ])('with %s is refused as unsafe', (_name, content, attributes?: string) => {
    expect(readLogo(svgOf(content, attributes))).toMatchObject({ ok: false, error: { code: 'unsafe' } });
  });

  it.each([
    ['<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"/>', 'unsafe'],
    ['<!DOCTYPE svg SYSTEM "http://example.org/x.dtd"><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', 'unsafe'],
    ['<?xml-stylesheet href="a.css"?><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', 'unsafe'],
    ['<svg viewBox="0 0 1 1"><path d="M0 0"></svg>', 'notXml'],
    ['<svg viewBox="0 0 1 1"><path d="M0 0"/>', 'notXml'],
    ['<html><body/></html>', 'kind'],
    ['<svg viewBox="0 0 1 1"><text>Kommune</text></svg>', 'unsupported'],
    ['<svg viewBox="0 0 1 1"><image href="#a"/></svg>', 'unsupported'],
    ['<svg viewBox="0 0 1 1"><filter id="a"/></svg>', 'unsupported'],
    ['<svg viewBox="0 0 1 1"><animate/></svg>', 'unsupported'],
    ['<svg><path d="M0 0L1 1"/></svg>', 'noSize'],
    ['<svg viewBox="0 0 1 1"/>', 'noSize'],
    ['<svg viewBox="0 0 0 1"><path d="M0 0"/></svg>', 'noSize'],
    [`<svg viewBox="0 0 1 1">${'<g>'.repeat(60)}${'</g>'.repeat(60)}</svg>`, 'tooComplex'],
    [`<svg viewBox="0 0 1 1">${'<path d="M0 0"/>'.repeat(6000)}</svg>`, 'tooComplex'],
    [
      '<svg viewBox="0 0 1 1"><g id="a"><path d="M0 0"/></g><g id="b"><use href="#a"/><use href="#a"/></g>' +
        '<use href="#b"/></svg>',
      'tooComplex',
    ],
    ['not a picture', 'kind'],
    ['', 'kind'],
  ])('%.60s is refused: %s', (text, code) => {
    expect(readLogo(bytesOf(text))).toMatchObject({ ok: false, error: { code } });
  });

  it('never lets through more than it knows, whatever it is given', () => {
    const nasty = fc.constantFrom(
      '<g',
      '</g>',
      '>',
      '"',
      "'",
      '<script',
      'onload=',
      'href=',
      'url(',
      'javascript:',
      '&#x6a;',
      '<path d="',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&lt;',
      'style="',
      '/>',
      '<style>',
      '</style>',
      '{',
      '}',
      '\\',
      'fill="red"',
      ' ',
      '#a',
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 25 }), (parts) => {
        const read = readLogo(svgOf(`<path d="M0 0L1 1"/>${parts.join('')}`));
        if (!read.ok) return;
        const svg = textOf(read.value.data);
        expect(svg).toMatch(/^(<\/?[A-Za-z]+( [A-Za-z][\w-]*="[^"<>&]*")*\/?>)+$/);
        expect(svg).not.toMatch(/script|[\s"]on\w+=|javascript|url\((?!#)|href="(?!#)/i);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a PNG logo', () => {
  it('is kept without the words in it', () => {
    const png = pngOf({ more: [['tEXt', 'Author\0Ola Nordmann']] });
    const read = readLogo(png);
    expect(read).toMatchObject({ ok: true, value: { mediaType: 'image/png', ratio: 2 } });
    expect(read.ok && textOf(read.value.data)).not.toContain('Nordmann');
  });

  it('may be interlaced', () => {
    // A pixel alone is one pass of one row.
    const rows = Buffer.of(0, 1, 2, 3, 4);
    expect(readLogo(pngOf({ width: 1, height: 1, interlace: 1, rows }))).toMatchObject({ ok: true });
  });

  it.each([
    ['more picture than its head says', pngOf({ rows: new Uint8Array(5_000_000) }), 'damaged'],
    ['less picture than its head says', pngOf({ rows: new Uint8Array(10) }), 'damaged'],
    ['no size', pngOf({ width: 0 }), 'damaged'],
    ['a size that would exhaust the machine', pngOf({ width: 60_000, height: 1 }), 'tooManyPixels'],
    ['an unknown kind of colour', pngOf({ colour: 5 }), 'damaged'],
    ['a palette that is not there', pngOf({ colour: 3 }), 'damaged'],
    ['a head alone', pngOf().subarray(0, 40), 'damaged'],
    ['its end cut off', pngOf().subarray(0, -14), 'damaged'],
    ['too many bytes', new Uint8Array(300_000), 'tooLarge'],
    ['bytes of something else', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'kind'],
  ])('with %s is refused', (_name, bytes, code) => {
    expect(readLogo(bytes)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('a kept logo', () => {
  it('is looked through again, and is what it says it is', () => {
    expect(openLogo({ mediaType: 'image/png', data: toBase64(pngOf()) }).ok).toBe(true);
    expect(openLogo({ mediaType: 'image/png', data: toBase64(bytesOf(SHIELD)) })).toMatchObject({
      error: { code: 'kind' },
    });
    expect(openLogo({ mediaType: 'image/svg+xml', data: '????' })).toMatchObject({ error: { code: 'damaged' } });
  });

  it('comes through the bridge harmless, or not at all', () => {
    const scene = (data: string) => ({
      width: 100,
      height: 100,
      background: '#ffffff',
      title: '',
      language: 'nb',
      description: '',
      list: [],
      marks: [
        {
          type: 'image',
          role: 'furniture',
          x: 0,
          y: 0,
          width: 9,
          height: 9,
          mediaType: 'image/svg+xml',
          data,
          label: '',
        },
      ],
    });
    const good = decodeScene(scene(toBase64(bytesOf(SHIELD))));
    const [mark] = good.ok ? good.value.marks : [];
    expect(mark?.type === 'image' && textOf(mark.data)).not.toContain('inkscape');
    expect(decodeScene(scene(toBase64(svgOf('<script/>'))))).toMatchObject({
      error: { path: 'marks.0.data', problem: 'picture' },
    });
  });
});
