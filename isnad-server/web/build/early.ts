import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

const FIRST = 'src/shell/first.js';
const ROUTES = 'src/app.tsx';
const MARK = '<!--first-->';
/** Every page writes with these. */
const FONTS = /ibm-plex-sans-arabic-(arabic|latin)-(400|500|600)-normal-[^.]*\.woff2$/;

/**
 * Lets the browser load a page's own scripts and styles together with the program instead of after it: beside
 * index.html, which will do for any address, it writes one page for each kind of address, which names what that kind
 * wants (pages/NAME.html; the server chooses by the address). Also puts first.js among the assets.
 */
export function early(): Plugin {
  const source = readFileSync(FIRST, 'utf8');
  const name = `assets/first-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`;
  let folder = '';
  let wanted: Record<string, string[]> = {};
  return {
    name: 'isnad-early',
    configResolved(config) {
      folder = config.build.outDir;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!html.includes(MARK)) throw new Error(`index.html has no ${MARK}`);
        if (!bundle) return html.replace(MARK, `<script src="/${FIRST}"></script>`);
        wanted = pages(bundle);
        const fonts = Object.keys(bundle).filter((file) => FONTS.test(file)).sort();
        if (fonts.length !== 6) throw new Error(`fonts: ${fonts.join(' ')}`);
        const links = fonts.map((file) => `    <link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">`).join('\n');
        return html.replace(MARK, `<script src="/${name}"></script>`).replace('</head>', `${links}\n  </head>`);
      },
    },
    closeBundle() {
      const html = readFileSync(join(folder, 'index.html'), 'utf8');
      mkdirSync(join(folder, 'pages'), { recursive: true });
      for (const [page, files] of Object.entries(wanted)) {
        const links = files.map((file) => (file.endsWith('.css') ? `<link rel="stylesheet" crossorigin href="/${file}">` : `<link rel="modulepreload" crossorigin href="/${file}">`));
        // Before the fonts: they are wanted last.
        writeFileSync(join(folder, 'pages', `${page}.html`), html.replace(/\s*<link rel="preload" as="font"/, (fonts) => `${links.map((l) => `\n    ${l}`).join('')}${fonts}`));
      }
    },
  };
}

/** Of each page the files that it wants beside those of the first page: index, events, events-one (/events/ID), … */
function pages(bundle: Rollup.OutputBundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((file): file is Rollup.OutputChunk => file.type === 'chunk');
  const reach = (chunk: Rollup.OutputChunk, files = new Set<string>()): Set<string> => {
    if (files.has(chunk.fileName)) return files;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const other of chunk.imports) {
      const next = bundle[other];
      if (next?.type === 'chunk') reach(next, files);
    }
    return files;
  };
  const first = reach(chunks.find((chunk) => chunk.isEntry)!);
  const routes: Record<string, string[]> = {};
  for (const [, index, path, page] of readFileSync(ROUTES, 'utf8').matchAll(/\{ (?:(index: true)|path: '([^'*]+)'), lazy: \(\) => import\('\.\/([^']+)'\)/g)) {
    const chunk = chunks.find((c) => c.facadeModuleId?.endsWith(`/src/${page}.tsx`));
    if (!chunk) throw new Error(`${ROUTES}: no chunk of ${page}`);
    routes[index ? 'index' : path!.replace('/:id', '-one')] = [...reach(chunk)].filter((file) => !first.has(file));
  }
  if (Object.keys(routes).length < 9) throw new Error(`${ROUTES}: found only ${Object.keys(routes).join(' ')}`);
  return routes;
}
