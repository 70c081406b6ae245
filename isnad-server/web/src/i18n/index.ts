import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { preferences } from '../shell/preferences';
import { ar } from './ar';
import { en } from './en';

/** Both languages are in the program: switching asks nobody for anything. */
void i18next.use(initReactI18next).init({
  lng: preferences().language,
  fallbackLng: 'en',
  resources: { ar: { translation: ar }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
});

export default i18next;
