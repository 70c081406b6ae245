import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import topology from 'virtual:waters';

/** Where on a river a name stands: in Arabic, in English, and a point within a third of a degree of its course. */
const NAMES: [ar: string, en: string, lon: number, lat: number][] = [
  ['الفرات', 'Euphrates', 38.8, 38.35], ['الفرات', 'Euphrates', 40.45, 35.02], ['الفرات', 'Euphrates', 43.3, 33.42], ['الفرات', 'Euphrates', 45.28, 31.3],
  ['دجلة', 'Tigris', 43.13, 36.34], ['دجلة', 'Tigris', 45.82, 32.5], ['شط العرب', 'Shatt al-Arab', 48.2, 30.4], ['الأردن', 'Jordan', 35.57, 32.4],
  ['النيل', 'Nile', 32.6, 25.7], ['النيل', 'Nile', 31.1, 29.1], ['النيل', 'Nile', 33.9, 17.65], ['النيل الأبيض', 'White Nile', 32.6, 13.2], ['النيل الأزرق', 'Blue Nile', 34.3, 11.9],
  ['جوبا', 'Jubba', 42.55, 2.3], ['هلمند', 'Helmand', 64.35, 31.55], ['جيحون', 'Amu Darya', 64.8, 38.3], ['السند', 'Indus', 70.5, 29.8], ['الغانج', 'Ganges', 82.0, 25.4],
  ['النيجر', 'Niger', 1.5, 14.2], ['النيجر', 'Niger', -6.2, 13.45], ['السنغال', 'Senegal', -13.5, 16.1], ['الكونغو', 'Congo', 19.2, 1.9], ['الزمبيزي', 'Zambezi', 34.0, -16.6],
  ['الدانوب', 'Danube', 25.0, 43.7], ['الراين', 'Rhine', 8.3, 49.0], ['الدنيبر', 'Dnieper', 34.3, 47.5], ['الدون', 'Don', 41.0, 47.6], ['الفولغا', 'Volga', 46.0, 49.5],
  ['الأمازون', 'Amazon', -58.5, -3.1], ['المسيسيبي', 'Mississippi', -91.1, 33.5],
];

/** A river of so many degrees is shown on maps of the world. */
const GREAT = 8;
const NEAR = 0.35;

type Line = GeoJSON.LineString | GeoJSON.MultiLineString;

/** The rivers, the long ones of rank 1, those whose names are known with them; and the lakes. */
export function waters(): { rivers: GeoJSON.FeatureCollection<Line>; lakes: GeoJSON.FeatureCollection } {
  const rivers = feature(topology, topology.objects.rivers as GeometryCollection) as GeoJSON.FeatureCollection<Line>;
  const parts = rivers.features.map(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates));
  rivers.features.forEach((river, i) => (river.properties = { rank: length(parts[i]!) >= GREAT ? 1 : 2 }));
  for (const [ar, en, lon, lat] of NAMES) {
    const distances = parts.map((lines) => distance(lines, lon, lat));
    const nearest = distances.indexOf(Math.min(...distances));
    if (distances[nearest]! <= NEAR) Object.assign(rivers.features[nearest]!.properties!, { ar, en });
  }
  return { rivers, lakes: feature(topology, topology.objects.lakes as GeometryCollection) as GeoJSON.FeatureCollection };
}

/** In degrees of a flat map, which is what it is shown on. */
function length(lines: GeoJSON.Position[][]): number {
  let sum = 0;
  for (const line of lines) for (let i = 1; i < line.length; i++) sum += Math.hypot(line[i]![0]! - line[i - 1]![0]!, line[i]![1]! - line[i - 1]![1]!);
  return sum;
}

/** Degrees from a point to the nearest point that the line is made of. */
function distance(lines: GeoJSON.Position[][], lon: number, lat: number): number {
  let least = Infinity;
  for (const line of lines) for (const [x, y] of line) least = Math.min(least, Math.hypot((x! - lon) * Math.cos((lat * Math.PI) / 180), y! - lat));
  return least;
}
