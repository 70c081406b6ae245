// How much JavaScript a reader loads, compressed as servers do (gzip, level 6): at first, and for each page beside it.
//
//   node scripts/size.mjs [FOLDER]      the built pages; dist, or where Maven puts them
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? ['dist', '../target/classes/static'].find(existsSync);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const size = (file) => gzipSync(readFileSync(join(folder, file)), { level: 6 }).length;

const page = readFileSync(join(folder, 'index.html'), 'utf8');
const first = [...new Set([...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((m) => m[1]))];
const reached = new Set();
// What a script imports when it starts, it loads whether needed or not.
const reach = (file) => {
  if (reached.has(file)) return;
  reached.add(file);
  for (const m of readFileSync(join(folder, file), 'utf8').matchAll(/(?:^|[;}\s])(?:import|export)[^;'"`()]*?["'`]\.\/([^"'`]+\.js)["'`]/g)) reach(`assets/${m[1]}`);
};
first.forEach(reach);
const start = [...reached];
console.log(`at first: ${kB(start.reduce((sum, f) => sum + size(f), 0))} of JavaScript in ${start.length} files`);

for (const file of readdirSync(join(folder, 'assets')).filter((f) => /^[A-Z]\w*(Page|View)-.*\.js$/.test(f)).sort()) {
  const before = new Set(reached);
  reach(`assets/${file}`);
  const more = [...reached].filter((f) => !before.has(f)).reduce((sum, f) => sum + size(f), 0);
  for (const f of reached) if (!before.has(f)) reached.delete(f);
  console.log(`${file.replace(/-.*/, '').padEnd(16)} + ${kB(more)}`);
}
