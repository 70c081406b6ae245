// Runs before everything else (build/early.ts puts it into the page).
(function () {
  // Language, direction and colours before the first paint, from what src/shell/preferences.ts keeps.
  var chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem('isnad.preferences') || '{}');
  } catch (e) {
    // Unreadable preferences are none.
  }
  var language = chosen.language === 'en' || chosen.language === 'ar' ? chosen.language
    : (navigator.language || 'ar').slice(0, 2) === 'ar' ? 'ar' : 'en';
  var scheme = chosen.scheme === 'dark' || chosen.scheme === 'light' ? chosen.scheme
    : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  var root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  root.setAttribute('data-mantine-color-scheme', scheme);

  // What the page will ask the server is asked for while the program is still on its way (src/api/client.ts takes the
  // answers).
  var parts = location.pathname.split('/').filter(Boolean);
  var asked = ['/session', '/codebook'];
  if (parts.length === 2 && parts[0] === 'events') asked.push('/events/' + parts[1]);
  var early = (window.isnadEarly = {});
  asked.forEach(function (path) {
    early[path] = fetch('/api/v1' + path, { credentials: 'same-origin', headers: { Accept: 'application/json, application/problem+json' } });
    // Whoever takes the answer hears of the failure.
    early[path].catch(function () {});
  });
})();
