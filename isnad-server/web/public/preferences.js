// Sets language, direction and colours before the first paint, from what src/shell/preferences.ts keeps.
(function () {
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
})();
