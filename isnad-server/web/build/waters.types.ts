/** Numbers of arcs as TopoJSON nests them: of a line, of its parts, of the rings of a shape. */
export type ArcIndexes = number | ArcIndexes[];

interface Layer {
  type: 'GeometryCollection';
  geometries: { type: string; arcs: ArcIndexes }[];
}

export interface Waters {
  type: 'Topology';
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: [number, number][][];
  objects: { rivers: Layer; lakes: Layer };
}
