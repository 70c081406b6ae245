import { useTranslation } from 'react-i18next';
import type { Facets, FacetValue } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { useCodes } from '../../ui/codes';
import type { Chip, Many, One } from './filters';

/** Filters and their values in the reader's words. */
export function useFilterLabels(facets: Facets | undefined) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();

  const value = (key: Many | One, code: string, counted?: FacetValue): string => {
    switch (key) {
      case 'type':
        return codes.label('types', code);
      case 'status':
        return codes.label('statuses', code);
      case 'means':
        return codes.label('means', code);
      case 'country':
        return codes.label('countries', code);
      case 'state':
        return code === 'none' ? t('find.uncounted') : codes.label('estimateStates', code);
      case 'sources':
        return code === '3+' ? t('find.threeOrMore') : t('event.sourcesCount', { count: Number(code), n: f.n(Number(code)) });
      case 'disputed':
        return code === 'any' ? t('find.anything') : t(`slot.${code}`, { defaultValue: codes.label('measures', code) });
      case 'actor':
      case 'perpetrator':
      case 'target': {
        const known = counted ?? (facets?.[key as 'actor'] ?? []).find((v) => v.value === code);
        return (f.language === 'en' && known?.nameEn) || known?.name || code;
      }
      case 'from':
      case 'to':
      case 'asOf':
        return f.day(code.slice(0, 10));
      case 'minKilled':
      case 'minSources':
        return f.digits(code);
      case 'reviewed':
        return t(code === 'true' ? 'event.reviewed' : 'event.unreviewed');
      default:
        return code;
    }
  };

  const name = (key: Many | One): string => t(`find.by.${key}`);
  const chip = (c: Chip): string => `${name(c.key)}: ${value(c.key, c.value)}`;
  return { value, name, chip };
}
