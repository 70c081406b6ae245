import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as LibreMap, NavigationControl, Popup, setWorkerUrl, type GeoJSONSource, type MapGeoJSONFeature } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import { usePreferences } from '../shell/preferences';
import { baseStyle, loadBasemap, mapColour } from './basemap';
import css from './MapView.module.css';

setWorkerUrl(new URL(workerUrl, location.href).href);

export interface MapPoint {
  id: string;
  lat: number;
  lon: number;
  killed: number;
  name: string;
  line?: string;
  vague?: boolean;
}

interface Props {
  points: MapPoint[];
  label: string;
  cluster?: boolean;
  maxZoom?: number;
  onSelect?: (id: string) => void;
  tiles?: { url: string; attribution?: string } | null;
}

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Events on a map; near ones gathered, each as large as its toll. All that it shows is elsewhere on the page as text. */
/** Pixels between the outermost points and the edge. */
const PADDING = 46;

export default function MapView({ points, label, cluster = false, maxZoom = 7, onSelect, tiles }: Props) {
  const { t } = useTranslation();
  const { language, scheme } = usePreferences();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<LibreMap | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef({ points, onSelect, format, t });
  latest.current = { points, onSelect, format, t };

  useEffect(() => {
    const container = box.current;
    if (!container) return;
    let gone = false;
    let instance: LibreMap | null = null;
    loadBasemap()
      .then((basemap) => {
        if (gone) return;
        instance = new LibreMap({
          container,
          style: baseStyle(basemap, language, tiles),
          // Where the points are from the first frame on: a map that jumps draws all of it twice.
          ...(latest.current.points.length > 0
            ? { bounds: boundsOf(latest.current.points), fitBoundsOptions: { padding: PADDING, maxZoom } }
            : { center: [42, 32] as [number, number], zoom: 3 }),
          maxZoom: tiles ? 17 : 10,
          attributionControl: tiles ? { compact: true } : false,
          dragRotate: false,
          pitchWithRotate: false,
          touchPitch: false,
          fadeDuration: 0,
          cooperativeGestures: false,
          locale: { 'NavigationControl.ZoomIn': latest.current.t('map.in'), 'NavigationControl.ZoomOut': latest.current.t('map.out'), 'Map.Title': label },
        });
        instance.scrollZoom.disable();
        instance.touchZoomRotate.disableRotation();
        instance.keyboard.disableRotation();
        instance.addControl(new NavigationControl({ showCompass: false }), language === 'ar' ? 'top-left' : 'top-right');
        instance.on('load', () => {
          if (gone || !instance) return;
          map.current = instance;
          addPoints(instance);
          instance.once('idle', () => (container.dataset.ready = 'true'));
        });
        instance.once('click', () => instance?.scrollZoom.enable());
        instance.on('error', (event) => console.warn('map:', event.error?.message));
      })
      .catch(() => !gone && setFailed(true));

    const addPoints = (m: LibreMap) => {
      const killed = mapColour('--map-point');
      const ring = mapColour('--surface');
      m.addSource('events', {
        type: 'geojson',
        data: collection(latest.current.points),
        cluster, clusterRadius: 38, clusterMaxZoom: 8,
        clusterProperties: { killed: ['+', ['get', 'killed']] },
      });
      m.addLayer({
        id: 'points', type: 'circle', source: 'events',
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'killed']], 0, 6, 5, 10, 20, 24, 60, 46],
          'circle-color': killed, 'circle-opacity': ['case', ['==', ['get', 'vague'], true], 0.35, 0.62],
          'circle-stroke-color': ring, 'circle-stroke-width': 1.5,
        },
      });
      m.addLayer({
        id: 'counts', type: 'symbol', source: 'events', filter: ['has', 'point_count'],
        layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-font': ['Plex'], 'text-size': 12, 'text-allow-overlap': true },
        paint: { 'text-color': mapColour('--map-count'), 'text-halo-color': killed, 'text-halo-width': 0.6 },
      });
      let popup: Popup | null = null;
      m.on('mousemove', 'points', (event) => {
        m.getCanvas().style.cursor = 'pointer';
        const found = event.features?.[0];
        if (!found) return;
        popup ??= new Popup({ closeButton: false, closeOnClick: false, offset: 12, className: css.popup, maxWidth: '260px' });
        popup.setLngLat(event.lngLat).setDOMContent(describe(found)).addTo(m);
      });
      m.on('mouseleave', 'points', () => {
        m.getCanvas().style.cursor = '';
        popup?.remove();
        popup = null;
      });
      m.on('click', 'points', (event) => {
        const found = event.features?.[0];
        if (!found) return;
        if (found.properties.cluster) {
          const source = m.getSource('events') as GeoJSONSource;
          void source.getClusterExpansionZoom(found.properties.cluster_id as number).then((zoom) => {
            m.easeTo({ center: (found.geometry as GeoJSON.Point).coordinates as [number, number], zoom: Math.min(zoom, 9), duration: reducedMotion() ? 0 : 400 });
          });
        } else latest.current.onSelect?.(String(found.properties.id));
      });
    };

    const describe = (found: MapGeoJSONFeature): HTMLElement => {
      const { format: f, t: text } = latest.current;
      const node = document.createElement('div');
      const head = document.createElement('strong');
      const line = document.createElement('div');
      if (found.properties.cluster) {
        head.textContent = text('map.events', { count: found.properties.point_count as number, n: f.n(found.properties.point_count as number) });
      } else {
        head.textContent = String(found.properties.name ?? '');
        line.textContent = String(found.properties.line ?? '');
      }
      const toll = document.createElement('div');
      if (Number(found.properties.killed) > 0) toll.textContent = text('map.killed', { n: f.n(Number(found.properties.killed)) });
      node.append(head, line, toll);
      return node;
    };

    return () => {
      gone = true;
      map.current = null;
      delete container.dataset.ready;
      instance?.remove();
    };
  }, [language, scheme, cluster, maxZoom, label, tiles]);

  useEffect(() => {
    const m = map.current;
    const source = m?.getSource('events') as GeoJSONSource | undefined;
    if (!m || !source) return;
    source.setData(collection(points));
    fit(m, points, maxZoom);
  }, [points, maxZoom]);

  if (failed) return <div className={css.failed}>{t('map.failed')}</div>;
  return <div ref={box} className={css.map} dir="ltr" role="region" aria-label={label} />;
}

function collection(points: MapPoint[]): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: points.map((p) => ({
      type: 'Feature',
      properties: { id: p.id, killed: p.killed, name: p.name, line: p.line ?? '', vague: p.vague ?? false },
      geometry: { type: 'Point', coordinates: [p.lon, p.lat] },
    })),
  };
}

function boundsOf(points: MapPoint[]): [[number, number], [number, number]] {
  const lons = points.map((p) => p.lon);
  const lats = points.map((p) => p.lat);
  return [[Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]];
}

function fit(map: LibreMap, points: MapPoint[], maxZoom: number): void {
  if (points.length > 0) map.fitBounds(boundsOf(points), { padding: PADDING, maxZoom, duration: 0 });
}
