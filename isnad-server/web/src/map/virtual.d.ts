declare module 'virtual:waters' {
  import type { Topology } from 'topojson-specification';

  /** Rivers and lakes of the world (build/waters.ts). */
  const waters: Topology;
  export default waters;
}
