import { useTranslation } from 'react-i18next';
import type { Figure } from '../../api/types';
import { useCodes } from '../../ui/codes';

/** What tells a figure of an event from its others. */
export function figureKey(figure: Figure): string {
  const g = figure.group;
  return [figure.measure, figure.subject, g.class, g.side, g.actorId ?? '', g.mention ?? ''].join('|');
}

/** Whose people a figure counts, in words: «armed group, of the attackers». */
export function useFigureTitle(): (figure: Figure) => string {
  const { t } = useTranslation();
  const codes = useCodes();
  return (figure) => {
    const { group } = figure;
    const parts = [];
    if (figure.subject !== 'event') parts.push(codes.label('subjects', figure.subject));
    if (group.mention) parts.push(`«${group.mention}»`);
    if (group.class && group.class !== 'all') parts.push(codes.label('classes', group.class));
    if (group.side && group.side !== 'unknown') parts.push(codes.label('sides', group.side));
    return parts.join(t('app.comma')) || t('ledger.everyone');
  };
}
