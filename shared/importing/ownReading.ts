import { decodeDocument } from '../plan/document.ts';
import type { OwnTable } from './ownTable.ts';
import type { ReadEntry, Reading } from './reading.ts';

/** A table of ours as any other document is read: what it says, for people and for comparing with a plan. */
export function ownReading(own: OwnTable): Reading {
  const decoded = decodeDocument(own.document);
  if (!decoded.ok) return { title: '', year: null, entries: [], notes: [] };
  const { info, lanes, entries, series } = decoded.value;
  const laneNames = new Map(lanes.map(({ id, name }) => [id, name]));
  const seriesIds = new Set(series.map(({ id }) => id));
  return {
    title: info.title,
    year: Number(info.from.slice(0, 4)),
    entries: entries.map((entry): ReadEntry => {
      const { id, title, when, whenText, time, kind, status, place, responsible, reason, topics, step } = entry;
      return {
        ...{ id, title, when, whenText, time, kind, status, place, responsible, reason, topics, step },
        lane: entry.lanes.map((lane) => laneNames.get(lane) ?? '').find((name) => name !== '') ?? '',
        minutes: entry.frameMinutes,
        context: [],
        series: entry.series !== null && seriesIds.has(entry.series) ? entry.series : '',
        sources: [{ line: own.lines.get(id) ?? 0, text: title }],
        confidence: 1,
        doubts: [],
      };
    }),
    notes: [],
  };
}
