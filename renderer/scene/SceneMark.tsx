import { memo } from 'react';
import { inter } from '../../shared/render/inter.ts';
import {
  anchorShift,
  arcDirection,
  arcHalfAngle,
  arcPath,
  printable,
  strikeLine,
} from '../../shared/render/textLines.ts';
import type { ArcTextMark, Mark, PathMark, Stroke, TextMark } from '../../shared/scene/scene.ts';
import type { TextStyle } from '../../shared/text/measure.ts';
import type { Definitions } from './definitions.ts';
import type { Paint } from './paint.ts';
import { sameMark } from './sameMark.ts';

interface Drawn<Kind extends Mark> {
  readonly mark: Kind;
  readonly definitions: Definitions;
  readonly paint: Paint;
}

const stroked = (stroke: Stroke | undefined, paint: Paint) =>
  stroke && {
    stroke: paint(stroke.colour),
    strokeWidth: stroke.width,
    strokeDasharray: stroke.dash?.join(' '),
  };

const TABULAR = { fontVariantNumeric: 'tabular-nums' } as const;

const typeset = (style: TextStyle) => ({
  fontSize: style.size,
  fontWeight: style.weight,
  letterSpacing: style.letterSpacing || undefined,
  ...(style.tabular ? { style: TABULAR } : {}),
});

const tagged = (mark: Mark) => ({ 'data-role': mark.role, 'data-entry': mark.entry, 'data-lane': mark.lane });

function Path({ mark, definitions, paint }: Drawn<PathMark>) {
  const pattern = mark.pattern && definitions.patternId(mark.pattern);
  const fill = mark.fill === undefined ? 'none' : paint(mark.fill);
  return (
    <>
      {pattern && <path d={mark.d} fill={fill} />}
      <path
        d={mark.d}
        fill={pattern ? `url(#${pattern})` : fill}
        strokeLinecap={mark.lineCap}
        strokeLinejoin={mark.lineJoin}
        {...stroked(mark.stroke, paint)}
        {...tagged(mark)}
      />
    </>
  );
}

function Line({ mark, paint }: Drawn<TextMark>) {
  const text = printable(mark.text);
  if (text === '') return null;
  const turn = mark.rotate ? `rotate(${mark.rotate} ${mark.x} ${mark.y})` : undefined;
  const width = inter.width(text, mark.style);
  const strike = strikeLine(mark.style.size);
  const start = mark.x - anchorShift(mark.anchor, width);
  const level = mark.y - strike.height;
  return (
    <>
      <text
        x={mark.x}
        y={mark.y}
        fill={paint(mark.fill)}
        textAnchor={mark.anchor === 'start' ? undefined : mark.anchor}
        textLength={width > 0 ? width : undefined}
        lengthAdjust={width > 0 ? 'spacingAndGlyphs' : undefined}
        transform={turn}
        {...typeset(mark.style)}
        {...tagged(mark)}
      >
        {text}
      </text>
      {mark.strike && (
        <line
          x1={start}
          x2={start + width}
          y1={level}
          y2={level}
          stroke={paint(mark.fill)}
          strokeWidth={strike.width}
          transform={turn}
        />
      )}
    </>
  );
}

function ArcLine({ mark, definitions, paint }: Drawn<ArcTextMark>) {
  const circle = definitions.circleId(mark);
  const text = printable(mark.text);
  if (!circle || text === '' || mark.radius <= 0) return null;
  const strike = strikeLine(mark.style.size);
  const half = arcHalfAngle(inter.width(text, mark.style), mark.radius);
  return (
    <>
      <text fill={paint(mark.fill)} {...typeset(mark.style)} {...tagged(mark)}>
        <textPath href={`#${circle}`} startOffset="50%" textAnchor="middle">
          {text}
        </textPath>
      </text>
      {mark.strike && (
        <path
          d={arcPath(mark, mark.radius + arcDirection(mark) * strike.height, half)}
          fill="none"
          stroke={paint(mark.fill)}
          strokeWidth={strike.width}
        />
      )}
    </>
  );
}

/** Ids of what a mark refers to. */
const referred = ({ mark, definitions }: Drawn<Mark>): string | undefined => {
  if (mark.type === 'arcText') return definitions.circleId(mark);
  return mark.type === 'path' && mark.pattern ? definitions.patternId(mark.pattern) : undefined;
};

/** Draws one mark as the SVG file draws it; anew only where it has changed, for a sheet has thousands. */
export const SceneMark = memo(DrawnMark, (before, now) => {
  const isSame = before.paint === now.paint && sameMark(before.mark, now.mark);
  return isSame && referred(before) === referred(now);
});

function DrawnMark({ mark, definitions, paint }: Drawn<Mark>) {
  switch (mark.type) {
    case 'path':
      return <Path mark={mark} definitions={definitions} paint={paint} />;
    case 'text':
      return <Line mark={mark} definitions={definitions} paint={paint} />;
    case 'arcText':
      return <ArcLine mark={mark} definitions={definitions} paint={paint} />;
    case 'image':
      return (
        <image
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          href={`data:${mark.mediaType};base64,${mark.data}`}
          {...tagged(mark)}
        />
      );
  }
}
