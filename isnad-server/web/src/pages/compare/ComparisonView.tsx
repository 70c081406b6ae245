import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useId, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { facetsQuery } from '../../api/queries';
import type { Fact, FactClaim, FacetValue, Figure, FigureClaim } from '../../api/types';
import { exact } from '../../format/format';
import { useFormat } from '../../format/useFormat';
import { Badge, stateTone } from '../../ui/Badge';
import { Chain } from '../../ui/Chain';
import { useCodes } from '../../ui/codes';
import { Empty } from '../../ui/Empty';
import { placeNames } from '../../ui/place';
import { useFactValue } from '../event/Facts';
import { useFigureTitle } from '../event/figures';
import { reportLink } from '../report/link';
import css from './ComparisonView.module.css';
import { Letter } from './Letter';
import { bySense, distinct, letters, parted, shownApart } from './shape';
import type { ComparedEvent, Comparison } from './types';

/** Names as the reader knows them: those of actors have English forms in the record. */
const English = createContext<Map<string, string>>(new Map());

function englishNames(values: FacetValue[] | undefined): Map<string, string> {
  return new Map((values ?? []).flatMap((v) => (v.name && v.nameEn ? [[v.name, v.nameEn] as [string, string]] : [])));
}

/** A fact's value in the reader's words, actors by their English names where they have one. */
function useValue(): (slot: string, value: string) => string {
  const value = useFactValue();
  const { language } = useFormat();
  const english = useContext(English);
  return (slot, text) => (language === 'en' && english.get(text)) || value(slot, text);
}

interface Names {
  letter: (id: string) => ReactNode;
  outlet: (id: string) => string | null;
  title: (id: string) => string;
}

/** Event by event what the reports agree on, where they differ, what only one says, and how each names the sides. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const f = useFormat();
  const names = useMemo<Names>(() => {
    const named = letters(comparison.reports, f.language);
    const index = new Map(comparison.reports.map((r, i) => [r.id, i]));
    const of = new Map(comparison.reports.map((r) => [r.id, r]));
    const title = (id: string) => of.get(id)?.title || of.get(id)?.source || id;
    return { letter: (id) => <Letter letter={named.get(id) ?? '?'} index={index.get(id) ?? 0} title={title(id)} />, outlet: (id) => of.get(id)?.source ?? null, title };
  }, [comparison.reports, f.language]);
  const actors = useQuery(facetsQuery(''));
  const english = useMemo(() => {
    const all = englishNames(actors.data?.actor);
    for (const { place } of comparison.events) if (place?.nameEn) all.set(place.name, place.nameEn);
    return all;
  }, [actors.data, comparison.events]);
  const { shared, alone } = parted(comparison.events);
  if (comparison.events.length === 0) return <Empty title={t('comparing.nothing')} text={t('comparing.nothingMore')} />;
  return (
    <English.Provider value={english}>
    <div className={css.events}>
      {shared.length === 0 && <p className={css.none}>{t('comparing.nothingShared')}</p>}
      {shared.map((event) => <Shared key={event.id} event={event} names={names} />)}
      {alone.length > 0 && (
        <section className={`card ${css.event}`} aria-labelledby="alone">
          <h2 id="alone">{t('comparing.alone')}</h2>
          <ul className={css.alone}>
            {alone.map((event) => (
              <li key={event.id}>
                {event.reports[0] && names.letter(event.reports[0].id)}
                <Headline event={event} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
    </English.Provider>
  );
}

function Headline({ event }: { event: ComparedEvent }) {
  const f = useFormat();
  const codes = useCodes();
  const { t } = useTranslation();
  const killed = event.figures.find((x) => x.measure === 'killed' && x.subject === 'event');
  const text = (
    <>
      <span className={css.type}>{codes.label('types', event.type)}</span>
      {event.place && <> · <bdi>{placeNames(event.place, f.language).main}</bdi></>}
    </>
  );
  return (
    <span className={css.headline}>
      {event.eventId ? <Link to={`/events/${encodeURIComponent(event.eventId)}`}>{text}</Link> : <span>{text}</span>}
      <span className={css.dim}>{[event.date && f.dateRange(event.date), codes.label('countries', event.place?.country), killed && `${f.estimate(killed.estimate)} ${t('event.killedOf', exact(killed.estimate))}`].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function Shared({ event, names }: { event: ComparedEvent; names: Names }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const id = useId();
  const { comparison } = event;
  const differs = comparison.differing.facts.length + comparison.differing.figures.length > 0;
  return (
    <article className={`card ${css.event}`} aria-labelledby={id}>
      <header className={css.head}>
        <p className={css.kicker}>{event.date && <time dateTime={event.date.start}>{f.dateRange(event.date)}</time>}{event.place?.country && <span>{codes.label('countries', event.place.country)}</span>}</p>
        <h2 id={id} className={css.title}><span className={css.type}>{codes.label('types', event.type)}</span>{event.place && <> · <bdi>{placeNames(event.place, f.language).main}</bdi></>}</h2>
        <p className={css.told}>
          <span>{t('comparing.toldBy')}</span> {event.reports.map((r) => <span key={r.id}>{names.letter(r.id)}</span>)}
          {comparison.silent.length > 0 && <><span className={css.silent}>{t('comparing.silent')}</span> {comparison.silent.map((r) => <span key={r}>{names.letter(r)}</span>)}</>}
          {event.eventId && <Link to={`/events/${encodeURIComponent(event.eventId)}`} className={css.open}>{t('comparing.open')}<IconArrowRight size={15} className="flip" aria-hidden /></Link>}
        </p>
      </header>
      <Part title={t('comparing.differ')} tone="bad">
        {!differs ? <p className={css.dim}>{t('comparing.noDiffer')}</p> : (
          <>
            {comparison.differing.figures.map((figure, i) => <DifferingFigure key={i} figure={figure} names={names} />)}
            {comparison.differing.facts.map((fact) => <DifferingFact key={fact.slot} fact={fact} names={names} />)}
          </>
        )}
      </Part>
      {comparison.agreed.facts.length + comparison.agreed.figures.length > 0 && (
        <Part title={t('comparing.agreed')} tone="good"><Agreed event={event} names={names} /></Part>
      )}
      {comparison.onlyOne.length > 0 && <Part title={t('comparing.only')} tone="plain"><Only event={event} names={names} /></Part>}
      {comparison.wording.length > 0 && <Part title={t('comparing.wording')} tone="plain"><Wording event={event} names={names} /></Part>}
    </article>
  );
}

function Part({ title, tone, children }: { title: string; tone: 'good' | 'bad' | 'plain'; children: ReactNode }) {
  return (
    <section className={css.part} data-tone={tone}>
      <h3 className={css.partTitle}>{title}</h3>
      <div className={css.partBody}>{children}</div>
    </section>
  );
}

function useMeasure(): (figure: Figure) => string {
  const codes = useCodes();
  const { t } = useTranslation();
  const title = useFigureTitle();
  return (figure) => {
    const whose = title(figure);
    const measure = codes.label('measures', figure.measure);
    return whose === t('ledger.everyone') ? measure : `${measure} · ${whose}`;
  };
}

function useClaimed(): (claim: { low: number | null; high: number | null; qualifier: string }) => string {
  const { t } = useTranslation();
  const f = useFormat();
  return (claim) => t(`qualified.${claim.qualifier}`, { n: claim.qualifier === 'at-least' ? f.span(claim.low, claim.low) : claim.qualifier === 'at-most' ? f.span(claim.high, claim.high) : f.span(claim.low, claim.high), defaultValue: f.span(claim.low, claim.high) });
}

/** Who says it down which chain, in what words; the words lead to their place in the report. */
function Said({ claim, names }: { claim: FactClaim; names: Names }) {
  return (
    <span className={css.said}>
      {names.letter(claim.reportId)}
      <span className={css.words}>
        <Link lang="ar" dir="rtl" to={reportLink(claim.reportId, claim)} className={css.quote}>«{claim.quote}»</Link>
        {claim.attribution.length > 0 && <span className={css.chain}><Chain outlet={names.outlet(claim.reportId)} tellers={claim.attribution} /></span>}
      </span>
    </span>
  );
}

function DifferingFigure({ figure, names }: { figure: Figure; names: Names }) {
  const f = useFormat();
  const codes = useCodes();
  const { t } = useTranslation();
  const measure = useMeasure();
  const claimed = useClaimed();
  return (
    <div className={css.difference}>
      <h4 className={css.what}>
        <span className={css.type}>{measure(figure)}</span>
        <span className={css.estimate}>{t('comparing.estimate')}: <strong>{f.estimate(figure.estimate)}</strong></span>
        <Badge tone={stateTone(figure.estimate.state)}>{codes.label('estimateStates', figure.estimate.state)}</Badge>
      </h4>
      <ul className={css.claims}>
        {distinct(figure.claims).map((claim: FigureClaim, i) => (
          <li key={i} className={css.claim} data-standing={claim.standing}>
            <span className={css.value}>{claimed(claim)}</span>
            <Said claim={claim} names={names} />
            <span className={css.when}>{claim.asOf ? f.day(claim.asOf) : claim.published ? f.day(claim.published.slice(0, 10)) : t('ledger.undated')} · {codes.label('standings', claim.standing)}</span>
          </li>
        ))}
      </ul>
      <p className={css.why} dir="auto">{f.both(figure.estimate.why)}</p>
    </div>
  );
}

function DifferingFact({ fact, names }: { fact: Fact; names: Names }) {
  const { t } = useTranslation();
  const f = useFormat();
  const value = useValue();
  return (
    <div className={css.difference}>
      <h4 className={css.what}>{t(`slot.${fact.slot}`)}</h4>
      <ul className={css.claims}>
        {fact.values.map((v) => (
          <li key={v.value} className={css.claim}>
            <bdi className={css.value}>{value(fact.slot, v.value)}</bdi>
            <span className={css.stack}>{distinct(v.claims).map((claim, i) => <Said key={i} claim={claim} names={names} />)}</span>
          </li>
        ))}
      </ul>
      {fact.why && <p className={css.why} dir="auto">{f.both(fact.why)}</p>}
    </div>
  );
}

function Tellers({ ids, names }: { ids: string[]; names: Names }) {
  return <span className={css.tellers}>{[...new Set(ids)].map((id) => <span key={id}>{names.letter(id)}</span>)}</span>;
}

function Agreed({ event, names }: { event: ComparedEvent; names: Names }) {
  const { t } = useTranslation();
  const f = useFormat();
  const value = useValue();
  const measure = useMeasure();
  const { facts, figures } = event.comparison.agreed;
  return (
    <dl className={css.agreed}>
      {figures.map((figure, i) => (
        <div key={`f${i}`}>
          <dt>{measure(figure)}</dt>
          <dd><strong>{f.estimate(figure.estimate)}</strong><Tellers ids={figure.claims.map((c) => c.reportId)} names={names} /></dd>
        </div>
      ))}
      {facts.map((fact) => (
        <div key={fact.slot}>
          <dt>{t(`slot.${fact.slot}`)}</dt>
          {fact.values.map((v) => <dd key={v.value}><bdi>{value(fact.slot, v.value)}</bdi><Tellers ids={v.claims.map((c) => c.reportId)} names={names} /></dd>)}
        </div>
      ))}
    </dl>
  );
}

function Only({ event, names }: { event: ComparedEvent; names: Names }) {
  const { t } = useTranslation();
  const value = useValue();
  const measure = useMeasure();
  const claimed = useClaimed();
  return (
    <ul className={css.only}>
      {event.comparison.onlyOne.map((only) => {
        const figures = only.figures.flatMap((figure) => distinct(figure.claims).filter((claim) => !shownApart(claim, figure, event)).map((claim) => ({ figure, claim })));
        const facts = only.facts.flatMap((fact) => fact.values.map((v) => ({ fact, v })));
        if (figures.length + facts.length === 0) return null;
        return (
          <li key={only.reportId}>
            {names.letter(only.reportId)}
            <dl className={css.own}>
              {figures.map(({ figure, claim }, i) => (
                <div key={`f${i}`}>
                  <dt>{measure(figure)}</dt>
                  <dd><strong>{claimed(claim)}</strong> <Words claim={claim} names={names} /></dd>
                </div>
              ))}
              {facts.map(({ fact, v }, i) => (
                <div key={`s${i}`}>
                  <dt>{t(`slot.${fact.slot}`)}</dt>
                  <dd><bdi className={css.ownValue}>{value(fact.slot, v.value)}</bdi> {distinct(v.claims).map((claim, k) => <Words key={k} claim={claim} names={names} />)}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

function Words({ claim, names }: { claim: FactClaim; names: Names }) {
  return (
    <span className={css.inline}>
      <Link lang="ar" dir="rtl" to={reportLink(claim.reportId, claim)} className={css.quote}>«{claim.quote}»</Link>
      {claim.attribution.length > 0 && <span className={css.chain}><Chain outlet={names.outlet(claim.reportId)} tellers={claim.attribution} /></span>}
    </span>
  );
}

function Wording({ event, names }: { event: ComparedEvent; names: Names }) {
  const { t } = useTranslation();
  const value = useValue();
  return (
    <div className={css.sides}>
      {event.comparison.wording.map((naming, i) => (
        <div key={i} className={css.side}>
          <h4 className={css.what}>
            {naming.name ? <bdi>{value(naming.role, naming.name)}</bdi> : t('comparing.victims')}
            {naming.name && <span className={css.role}>{t(`slot.${naming.role}`, { defaultValue: naming.role })}</span>}
          </h4>
          <ul className={css.said2}>
            {naming.reports.map((wording) => (
              <li key={wording.reportId}>
                {names.letter(wording.reportId)}
                <span className={css.namings}>
                  <span lang="ar" dir="rtl" className={css.mentions}>{wording.mentions.map((m, k) => <span key={k}>{k > 0 && '، '}«{m}»</span>)}</span>
                  {bySense(wording.takingSides).map(([sense, words]) => (
                    <span key={sense} className={css.loaded}>
                      <IconAlertTriangle size={14} aria-hidden /> {t(`loaded.${sense}`, { defaultValue: sense.replace(/-/g, ' ') })}{': '}
                      <span lang="ar" dir="rtl">{words.map((w) => `«${w}»`).join('، ')}</span>
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
