import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

vi.mock('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url', () => ({ default: '' }));
vi.mock('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff2?url', () => ({ default: '' }));
vi.mock('world-atlas/countries-50m.json?url', () => ({ default: '/countries.json' }));

const { largestRing, loadBasemap, unwrap } = await import('../src/map/basemap');
const { waters } = await import('../src/map/waters');

describe('the basemap', () => {
  it('lets lines go on beyond the 180th meridian', () => {
    const line = [[170, 60], [179, 61], [-179, 62], [-170, 63], [179, 64]];
    unwrap(line);
    expect(line.map((p) => p[0])).toEqual([170, 179, 181, 190, 179]);
  });
  it('finds the middle of the greatest outline', () => {
    const square = (x: number, size: number) => [[x, 0], [x + size, 0], [x + size, size], [x, size], [x, 0]];
    expect(largestRing({ type: 'MultiPolygon', coordinates: [[square(0, 2)], [square(10, 4)]] })).toEqual({ area: 16, centre: [12, 2] });
    expect(largestRing({ type: 'Polygon', coordinates: [] })).toBeNull();
  });
  it('knows the great rivers by name, where they run, and has lakes', () => {
    const { rivers, lakes } = waters();
    const named = (en: string) => rivers.features.filter((river) => river.properties?.en === en);
    for (const en of ['Euphrates', 'Tigris', 'Nile', 'Jordan', 'Indus', 'Danube']) expect(named(en).length, en).toBeGreaterThan(0);
    // Baghdad lies on the Tigris, Raqqa on the Euphrates; neither within half a degree of the Nile.
    const near = (en: string, lon: number, lat: number) =>
      named(en).some(({ geometry }) => (geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat()).some(([x, y]) => Math.hypot(x! - lon, y! - lat) < 0.5));
    expect([near('Tigris', 44.4, 33.3), near('Euphrates', 39.0, 35.95), near('Nile', 44.4, 33.3)]).toEqual([true, true, false]);
    expect(rivers.features.some((river) => river.properties?.rank === 1)).toBe(true);
    expect(rivers.features.some((river) => river.properties?.rank === 2)).toBe(true);
    expect(lakes.features.length).toBeGreaterThan(50);
  });
  it('has no outline that runs across the map, and names where the countries are', async () => {
    const topology = readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8');
    vi.stubGlobal('fetch', async () => new Response(topology));
    const { land, borders, names } = await loadBasemap();
    const jumps = (line: GeoJSON.Position[]) => line.some((p, i) => i > 0 && Math.abs(p[0]! - line[i - 1]![0]!) > 180);
    for (const { geometry } of land.features as GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>[]) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      expect(polygons.flat().some(jumps)).toBe(false);
    }
    expect(borders.coordinates.some(jumps)).toBe(false);
    const iraq = names.find((n) => n.properties?.code === 'IQ')!;
    expect(iraq.geometry.coordinates[0]).toBeCloseTo(43.7, 0);
    expect(iraq.geometry.coordinates[1]).toBeCloseTo(33, 0);
    vi.unstubAllGlobals();
  });
});
