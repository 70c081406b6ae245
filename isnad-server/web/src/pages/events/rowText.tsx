import { useTranslation } from 'react-i18next';
import type { ActorValue, EventSummary, Range } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge, stateTone } from '../../ui/Badge';
import { useCodes } from '../../ui/codes';
import css from './rowText.module.css';

/** Who did it or suffered it, by name; a dash for the eye where nobody is named. */
export function Actors({ actors }: { actors: ActorValue[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (actors.length === 0) return <span className={css.none}><span aria-hidden="true">–</span><span className="visually-hidden">{t('event.unstated')}</span></span>;
  return (
    <>
      {actors.map((actor, i) => (
        <span key={i}>
          {i > 0 && t('app.comma')}
          <bdi>{(f.language === 'en' && actor.nameEn) || actor.name}</bdi>
        </span>
      ))}
    </>
  );
}

/** A toll: its best value, its bounds where they differ from it, and how sure it is. */
export function Toll({ range, word }: { range: Range | null; word?: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  if (!range) return <span className={css.none}><span aria-hidden="true">–</span><span className="visually-hidden">{t('find.uncounted')}</span></span>;
  const best = f.estimate(range);
  const bounds = f.span(range.low, range.high);
  return (
    <span className={css.toll} data-state={range.state}>
      <span className={css.number}>{best}</span>
      {word && <span className={css.word}>{word}</span>}
      {bounds !== best && <span className={css.bounds}>{bounds}</span>}
      <Badge tone={stateTone(range.state)}>{codes.label('estimateStates', range.state)}</Badge>
    </span>
  );
}

export function useMeans(): (event: EventSummary) => string {
  const { t } = useTranslation();
  const codes = useCodes();
  return (event) => event.means.map((means) => codes.label('means', means)).join(t('app.comma'));
}
