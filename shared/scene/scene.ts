/**
 * The second half of the narrow waist: what is to be seen, placed, in millimetres.
 *
 * Origin top left, x right, y down. Marks are painted in order, later over earlier. A Scene holds everything a
 * renderer needs and nothing it has to decide: React, the SVG file, the PDF and the PNG all draw the same marks.
 * Scenes are plain JSON and cross the bridge as such.
 */
import type { TextStyle } from '../text/measure.ts';

/** Millimetres. */
export type Mm = number;

/** `#rrggbb`; opaque always: tints are mixed with paper before they get here, so that print and grey copies agree. */
export type Colour = string;

/** What a mark is for: lets a checker, a screen reader and a mouse tell entries from furniture. */
export type MarkRole =
  /** Draws an entry itself: its dot, bar, arc, field. */
  | 'entry'
  /** Names an entry: callout, text in an arc, text beside a point. */
  | 'label'
  /** Joins a label or a moved entry to its mark. */
  | 'leader'
  /** An arrow for a link between two entries. */
  | 'link'
  /** Months, weeks, lane names, grid lines. */
  | 'axis'
  /** Title, legend, footnotes, hub. */
  | 'furniture'
  /** Today, selection. */
  | 'overlay';

interface MarkBase {
  readonly role: MarkRole;
  /** Id of the entry it draws or names. */
  readonly entry?: string;
  /** Id of the lane it stands in, where that is one. */
  readonly lane?: string;
  /** Where it leads: an address of `http:`, `https:` or `mailto:` (`isLink`). Files that can, make it a link. */
  readonly link?: string;
}

/** Whether an address is one that a poster may lead to: never code, a file or a machine's own resources. */
export const isLink = (address: string): boolean => /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address);

export interface Stroke {
  readonly colour: Colour;
  readonly width: Mm;
  /** Lengths of dash and gap, mm. */
  readonly dash?: readonly Mm[];
}

/** A pattern over `fill`: shape says what colour says. Lines in `colour`, `gap` mm apart, `width` mm thick. */
export interface Pattern {
  readonly kind: 'hatch' | 'crosshatch' | 'dots';
  /** Degrees clockwise by which upright lines are turned; 45 when absent. */
  readonly angle?: number;
  readonly colour: Colour;
  readonly gap: Mm;
  readonly width: Mm;
}

/** An SVG path (absolute `M L C A Z` commands, coordinates in mm, as d3-shape and d3-path write them). */
export interface PathMark extends MarkBase {
  readonly type: 'path';
  readonly d: string;
  readonly fill?: Colour;
  readonly pattern?: Pattern;
  readonly stroke?: Stroke;
  readonly lineCap?: 'butt' | 'round';
  readonly lineJoin?: 'miter' | 'round';
  /** What a screen reader says of it, for marks with role `entry`. */
  readonly label?: string;
}

/** One line of text. `y` is the baseline. */
export interface TextMark extends MarkBase {
  readonly type: 'text';
  readonly text: string;
  readonly x: Mm;
  readonly y: Mm;
  readonly style: TextStyle;
  readonly fill: Colour;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Degrees clockwise about (x, y). */
  readonly rotate?: number;
  readonly strike?: boolean;
  /** Heading level in the reading order of a tagged file; absent for body text. */
  readonly heading?: 1 | 2 | 3;
  /** The label had to be cut; nothing on a poster should ever say so. */
  readonly truncated?: boolean;
}

/**
 * One line of text along a circle, always upright to the reader: `side` says whether letters stand with their
 * feet towards the centre (`outside`: upper half, read clockwise) or away from it (`inside`: lower half, read
 * counter-clockwise). Centred on `angle`.
 */
export interface ArcTextMark extends MarkBase {
  readonly type: 'arcText';
  readonly text: string;
  readonly cx: Mm;
  readonly cy: Mm;
  /** Radius of the baseline, mm. */
  readonly radius: Mm;
  /** Radians clockwise from twelve o'clock, of the middle of the text. */
  readonly angle: number;
  readonly side: 'outside' | 'inside';
  readonly style: TextStyle;
  readonly fill: Colour;
  readonly strike?: boolean;
  readonly truncated?: boolean;
}

/** A picture, upright and undistorted: the logo. Its data has been looked through (`readLogo`). */
export interface ImageMark extends MarkBase {
  readonly type: 'image';
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
  readonly mediaType: 'image/png' | 'image/svg+xml';
  /** Base64. */
  readonly data: string;
  /** What it shows, in words. */
  readonly label: string;
}

export type Mark = PathMark | TextMark | ArcTextMark | ImageMark;

/** A line of the list that says in words what the picture shows, in reading order; becomes alternative text. */
export interface SceneListItem {
  readonly entry: string;
  readonly text: string;
  /** First day it may fall on, ISO 8601; absent where no date is set. */
  readonly day?: string;
  /** Words it is read under: «Mars 2024», «Dato ikke satt». Posters have it (`readByMonth`). */
  readonly under?: string;
}

export interface Box {
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
}

/** The part of a drawing that a sheet shows: a box on the sheet, and how far the drawing's marks are shifted there. */
export interface SceneWindow extends Box {
  readonly dx: Mm;
  readonly dy: Mm;
}

export interface Scene {
  readonly width: Mm;
  readonly height: Mm;
  /** Paper colour. */
  readonly background: Colour;
  readonly title: string;
  /** BCP 47, for screen readers, hyphenation and PDF. */
  readonly language: string;
  /** One sentence on what this is, for alternative text. */
  readonly description: string;
  readonly marks: readonly Mark[];
  /** What this sheet of several holds, in a word or two: «1. kvartal». */
  readonly name?: string;
  /** Marks are shifted and cut off to this box; the whole sheet, unshifted, where absent. */
  readonly window?: SceneWindow;
  /** Painted last, neither shifted nor cut: crop marks, tile numbers. */
  readonly margin?: readonly Mark[];
  /** Where the sheet is cut to its size; the whole sheet where absent. */
  readonly trim?: Box;
  /** Every entry the view was asked to show, by date: also those a view could not draw. */
  readonly list: readonly SceneListItem[];
  /** How the view maps place to date and lane, for dragging; the numbers a hit needs, nothing to paint. */
  readonly geometry?: SceneGeometry;
}

/** Enough to turn a point on the Scene into a day and a lane, and back. */
export type SceneGeometry = WheelGeometry | TimelineGeometry;

export interface LaneBand {
  readonly lane: string;
  /** Wheel: inner and outer radius. Timeline: top and bottom y. mm. */
  readonly from: Mm;
  readonly to: Mm;
}

export interface WheelGeometry {
  readonly kind: 'wheel';
  readonly cx: Mm;
  readonly cy: Mm;
  /** First day at angle 0 and the number of days the full turn holds. */
  readonly start: string;
  readonly days: number;
  readonly bands: readonly LaneBand[];
}

export interface TimelineGeometry {
  readonly kind: 'timeline';
  readonly x0: Mm;
  readonly x1: Mm;
  readonly start: string;
  readonly days: number;
  readonly bands: readonly LaneBand[];
  /** The column of what has no date, where there is one. */
  readonly unset?: { readonly x0: Mm; readonly x1: Mm };
}

/** The sheets of a poster, in order; all of one size. */
export type Pages = readonly [Scene, ...Scene[]];
