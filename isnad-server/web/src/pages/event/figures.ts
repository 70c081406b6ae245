import { useTranslation } from 'react-i18next';
import type { Figure } from '../../api/types';
import { usePreferences } from '../../shell/preferences';
import { useCodes } from '../../ui/codes';

/** What tells a figure of an event from its others. */
export function figureKey(figure: Figure): string {
  const g = figure.group;
  return [figure.measure, figure.subject, g.class, g.side, g.actorId ?? '', g.mention ?? ''].join('|');
}

/**
 * Whose people a figure counts, in words: «armed group, of the attackers».
 *
 * @param english what is known of the reports' words in English
 */
export function useFigureTitle(english?: Record<string, string>): (figure: Figure) => string {
  const { t } = useTranslation();
  const codes = useCodes();
  const { language } = usePreferences();
  return (figure) => {
    const { group } = figure;
    const parts = [];
    if (figure.subject !== 'event') parts.push(codes.label('subjects', figure.subject));
    if (group.mention) parts.push((language === 'en' && english?.[group.mention]) || `«${group.mention}»`);
    if (group.class && group.class !== 'all') parts.push(codes.label('classes', group.class));
    if (group.side && group.side !== 'unknown') parts.push(codes.label('sides', group.side));
    // «مدنيين» of the class civilians is said once.
    return [...new Set(parts)].join(t('app.comma')) || t('ledger.everyone');
  };
}
