import type { Range, Situation } from '../../api/types';
import type { MapPoint } from '../../map/MapView';

type Features = Situation['features'];

/** The number that a toll is drawn with: its best value, else its lowest. */
export function tollOf(killed: unknown): number {
  if (typeof killed === 'number') return Math.max(0, killed);
  if (killed && typeof killed === 'object') {
    const range = killed as Partial<Range>;
    return Math.max(0, range.best ?? range.low ?? 0);
  }
  return 0;
}

/** Points for the map; what is no point on the earth is left out. `text` says what is written beside one. */
export function pointsOf(features: Features | undefined, text: (properties: Record<string, unknown>) => { name: string; line: string }): MapPoint[] {
  const list = Array.isArray(features) ? features : (features?.features ?? []);
  return list.flatMap((feature) => {
    const [lon, lat] = feature.geometry?.coordinates ?? [];
    const properties = feature.properties ?? {};
    const id = properties.id ?? feature.id;
    if (typeof lon !== 'number' || typeof lat !== 'number' || Math.abs(lat) > 90 || Math.abs(lon) > 180 || id == null) return [];
    const precision = properties.precision;
    return [{ id: String(id), lat, lon, killed: tollOf(properties.killed), ...text(properties), vague: typeof precision === 'string' && precision !== 'exact' && precision !== 'near' }];
  });
}

export interface FieldChange {
  name: string;
  old: unknown;
  now: unknown;
}

/** The fields that changed, whether they come one by one or as entries of the change feed; the latest value of each. */
export function fieldChanges(changes: unknown[]): FieldChange[] {
  const found = new Map<string, FieldChange>();
  const add = (field: Record<string, unknown>) => {
    if (typeof field.name !== 'string') return;
    const before = found.get(field.name);
    found.set(field.name, { name: field.name, old: before ? before.old : field.old, now: field.new });
  };
  for (const change of changes) {
    if (!change || typeof change !== 'object') continue;
    const entry = change as { fields?: unknown };
    if (Array.isArray(entry.fields)) for (const field of entry.fields) add(field as Record<string, unknown>);
    else add(change as Record<string, unknown>);
  }
  return [...found.values()];
}
