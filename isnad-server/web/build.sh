#!/usr/bin/env bash
# Builds the pages of the workbench, or runs their unit tests; Maven calls it. Does nothing where what there is is
# newer than every source. Without npm there are no pages: the interface of the server works all the same.
#
#   build.sh pages FOLDER     into FOLDER
#   build.sh tests            runs the unit tests
set -eu
cd "$(dirname "$0")"

what=$1
stamp=node_modules/.isnad-$what

if ! command -v npm >/dev/null 2>&1; then
  echo "isnad: found no npm, so the workbench's pages are left out (Debian, Ubuntu: apt-get install npm)." >&2
  if [ "$what" = pages ] && [ ! -f "$2/index.html" ]; then
    mkdir -p "$2"
    cat >"$2/index.html" <<'PAGE'
<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<title>Isnad</title>
<p>This server was built without the workbench's pages, because npm was missing. The interface under /api/v1 works.</p>
<p lang="ar" dir="rtl">بُني هذا الخادم من دون صفحات الواجهة لأن npm لم يكن متوفرًا. الواجهة البرمجية تحت ‎/api/v1‎ تعمل.</p>
</html>
PAGE
  fi
  exit 0
fi

if [ package-lock.json -nt node_modules/.package-lock.json ] || [ ! -d node_modules/vite ]; then
  npm ci --no-audit --no-fund --prefer-offline --loglevel=error
  touch node_modules/.package-lock.json
fi

# The tools want Node 20.19 or later; an older one fetches a newer for itself.
run() {
  if node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
    node "$@"
  else
    npm exec --yes --loglevel=error --package=node@22 -- node "$@"
  fi
}

case $what in
  pages)
    if [ -f "$2/index.html" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$2" ] &&
      [ -z "$(find src public build index.html package-lock.json vite.config.ts tsconfig.json build.sh -newer "$stamp" | head -n 1)" ]; then
      exit 0
    fi
    run node_modules/typescript/bin/tsc --noEmit
    ISNAD_WEB_OUT=$2 run node_modules/vite/bin/vite.js build --logLevel warn
    printf '%s' "$2" >"$stamp"
    ;;
  tests)
    if [ -f "$stamp" ] && [ -z "$(find src test package-lock.json vite.config.ts -newer "$stamp" | head -n 1)" ]; then
      exit 0
    fi
    run node_modules/vitest/vitest.mjs run
    touch "$stamp"
    ;;
esac
