import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const SMALLEST = 1_000;

/** Writes every script, style and table a second time, compressed as well as can be: the server need not. */
export function compressed(): Plugin {
  let folder = '';
  return {
    name: 'isnad-compressed',
    apply: 'build',
    configResolved(config) {
      folder = join(config.build.outDir, config.build.assetsDir);
    },
    closeBundle() {
      for (const name of readdirSync(folder).filter((file) => /\.(m?js|css|json|svg)$/.test(file))) {
        const file = join(folder, name);
        const content = readFileSync(file);
        if (content.length < SMALLEST) continue;
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
