import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import arabicFont from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url';
import latinFont from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff2?url';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesUrl from 'world-atlas/countries-50m.json?url';
import type { Language } from '../api/types';
import { alpha2 } from './countries';
import { waters } from './waters';

/** The basemap comes from our own origin alone: countries, rivers and lakes (Natural Earth, public domain), and names. */
interface Basemap {
  land: GeoJSON.FeatureCollection;
  borders: GeoJSON.MultiLineString;
  names: GeoJSON.Feature<GeoJSON.Point>[];
}

let loaded: Promise<Basemap> | null = null;

export function loadBasemap(): Promise<Basemap> {
  loaded ??= fetch(countriesUrl, { credentials: 'same-origin' })
    .then((response) => {
      if (!response.ok) throw new Error(`basemap: HTTP ${response.status}`);
      return response.json() as Promise<Topology>;
    })
    .then((topology) => {
      const countries = topology.objects.countries as GeometryCollection<{ name: string }>;
      const land = feature(topology, countries) as GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>;
      // Antarctica goes round the pole, where a flat map has no inside.
      land.features = land.features.filter((country) => String(country.id) !== '010');
      for (const { geometry } of land.features) {
        for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) polygon.forEach(unwrap);
      }
      const borders = mesh(topology, countries, (a, b) => a !== b);
      borders.coordinates.forEach(unwrap);
      const names = land.features.flatMap((country) => {
        const largest = largestRing(country.geometry);
        if (!largest) return [];
        const code = alpha2.get(String(country.id ?? ''));
        return [{
          type: 'Feature' as const,
          properties: { code: code ?? '', plain: (country.properties as { name: string }).name, area: largest.area },
          geometry: { type: 'Point' as const, coordinates: largest.centre },
        }];
      });
      return { land, borders, names };
    })
    .catch((error: unknown) => {
      loaded = null;
      throw error;
    });
  return loaded;
}

/**
 * Makes a line that crosses the 180th meridian go on beyond it: the outlines are made for globes, where 179° and
 * -179° are neighbours. Changes the line.
 */
export function unwrap(line: GeoJSON.Position[]): void {
  for (let i = 1; i < line.length; i++) {
    const before = line[i - 1]![0]!;
    const point = line[i]!;
    if (Math.abs(point[0]! - before) > 180) line[i] = [point[0]! + 360 * Math.round((before - point[0]!) / 360), point[1]!];
  }
}

/** The greatest outline of a country with its area (square degrees) and the centre of mass of that area. */
export function largestRing(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): { area: number; centre: [number, number] } | null {
  const outlines = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map((p) => p[0]);
  let best: { area: number; centre: [number, number] } | null = null;
  for (const ring of outlines) {
    if (!ring) continue;
    let twice = 0;
    let x = 0;
    let y = 0;
    for (let i = 0; i < ring.length - 1; i++) {
      const [x1, y1] = ring[i] as [number, number];
      const [x2, y2] = ring[i + 1] as [number, number];
      const cross = x1 * y2 - x2 * y1;
      twice += cross;
      x += (x1 + x2) * cross;
      y += (y1 + y2) * cross;
    }
    const area = Math.abs(twice) / 2;
    if (area > (best?.area ?? 0)) best = { area, centre: [x / (3 * twice), y / (3 * twice)] };
  }
  return best;
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The style of the map in the colours and language of the page. `tiles` is a server of raster tiles, where one is set up. */
export function baseStyle(basemap: Basemap, language: Language, tiles?: { url: string; attribution?: string } | null): StyleSpecification {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const labels: GeoJSON.FeatureCollection = {
    type: 'FeatureCollection',
    features: basemap.names.map((n) => {
      const { code, plain, area } = n.properties as { code: string; plain: string; area: number };
      // «(…)» after a name is a second one, and brackets are not mirrored on the map.
      const name = ((code && names.of(code)) || plain).replace(/\s*\(.*$/, '');
      return { ...n, properties: { name, area } };
    }),
  };
  const font = ['Plex'];
  const { rivers, lakes } = waters();
  const halo = colour('--map-land');
  const layers: LayerSpecification[] = [
    { id: 'water', type: 'background', paint: { 'background-color': colour('--map-water') } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': halo } },
    ...(tiles ? [{ id: 'tiles', type: 'raster', source: 'tiles' } as LayerSpecification] : []),
    ...(tiles ? [] : [{ id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': colour('--map-water'), 'fill-outline-color': colour('--map-coast') } } as LayerSpecification]),
    { id: 'rivers', type: 'line', source: 'rivers', layout: { 'line-join': 'round', 'line-cap': 'round' }, paint: { 'line-color': colour('--map-river'), 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.4, 6, 1.8], 'line-opacity': ['step', ['zoom'], ['case', ['==', ['get', 'rank'], 1], 1, 0], 4.5, 1] } },
    { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': colour('--map-coast'), 'line-width': 0.7 } },
    { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colour('--map-line'), 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 6, 1.2], 'line-dasharray': [4, 1.5] } },
    {
      id: 'river-names', type: 'symbol', source: 'rivers', minzoom: 4.5, filter: ['has', 'ar'],
      layout: { 'text-field': ['get', language], 'text-font': font, 'text-size': 11, 'symbol-placement': 'line', 'text-letter-spacing': 0 },
      paint: { 'text-color': colour('--map-river-text'), 'text-halo-color': halo, 'text-halo-width': 1.2 },
    },
    {
      id: 'countries', type: 'symbol', source: 'names',
      layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10, 5, 15], 'text-max-width': 7, 'symbol-sort-key': ['-', 0, ['get', 'area']], 'text-padding': 6 },
      paint: { 'text-color': colour('--map-text'), 'text-halo-color': halo, 'text-halo-width': 1.4 },
    },
  ];
  return {
    version: 8,
    'font-faces': {
      Plex: [
        { url: new URL(arabicFont, location.href).href, 'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF'] },
        { url: new URL(latinFont, location.href).href },
      ],
    } as never,
    sources: {
      land: { type: 'geojson', data: basemap.land },
      borders: { type: 'geojson', data: basemap.borders },
      rivers: { type: 'geojson', data: rivers },
      lakes: { type: 'geojson', data: lakes },
      names: { type: 'geojson', data: labels },
      ...(tiles ? { tiles: { type: 'raster', tiles: [tiles.url], tileSize: 256, attribution: tiles.attribution ?? '' } } : {}),
    },
    layers,
  };
}

export const mapColour = colour;
