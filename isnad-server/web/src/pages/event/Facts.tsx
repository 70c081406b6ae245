import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EventSummary, Fact, FactClaim, LedgerEvent } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge, stateTone } from '../../ui/Badge';
import { Chain } from '../../ui/Chain';
import { useCodes } from '../../ui/codes';
import { reportLink } from '../report/link';
import type { Editing } from './editing';
import css from './Facts.module.css';

const ORDER = ['type', 'status', 'perpetrator', 'target', 'date', 'place', 'means', 'responsibility', 'phase'];
const FEW = 3;

/** A fact's value in the reader's words. */
export function useFactValue(): (slot: string, value: string) => string {
  const f = useFormat();
  const codes = useCodes();
  return (slot, value) => {
    if (slot === 'type') return codes.label('types', value);
    if (slot === 'status') return codes.label('statuses', value);
    if (slot === 'means') return codes.label('means', value);
    if (slot === 'date') return /^\d{4}/.test(value) ? value.split(/\s*(?:\/|–|\.\.|to)\s*/).map((d) => f.day(d)).join(' – ') : value;
    return value;
  };
}

/** Every slot of the event, each value with the words that carry it and who says them. */
export function Facts({ event, summary, english: known, editing }: { event: LedgerEvent; summary?: EventSummary; english?: Record<string, string>; editing?: Editing }) {
  const { t } = useTranslation();
  const english = useMemo(() => new Map([...Object.entries(known ?? {}), ...englishNames(summary)]), [known, summary]);
  const facts = [...event.facts].sort((a, b) => (ORDER.indexOf(a.slot) + 99) % 99 - (ORDER.indexOf(b.slot) + 99) % 99);
  return (
    <>
      <dl className={css.facts}>
        {facts.map((fact) => (
          <div key={fact.slot} className={css.fact} data-state={fact.state}>
            <dt className={css.slot}>
              {t(`slot.${fact.slot}`)}
              <span className="no-print">{editing?.factTools(fact)}</span>
            </dt>
            <dd className={css.values}><FactValues event={event} fact={fact} english={english} editing={editing} /></dd>
          </div>
        ))}
      </dl>
      {editing?.missingFactTools()}
    </>
  );
}

/** English names of parties and place, by the Arabic ones: the ledger speaks Arabic. */
function englishNames(summary: EventSummary | undefined): Map<string, string> {
  const named = [...(summary?.perpetrator ?? []), ...(summary?.target ?? []), ...(summary?.place ? [summary.place] : [])];
  return new Map(named.flatMap((x) => (x.nameEn ? [[x.name, x.nameEn] as [string, string]] : [])));
}

function FactValues({ event, fact, english, editing }: { event: LedgerEvent; fact: Fact; english: Map<string, string>; editing?: Editing }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const text = useFactValue();
  return (
    <>
      {fact.values.map((value) => (
        <div key={value.value} className={css.value}>
          <strong className={`${css.name} capital`}><bdi>{(f.language === 'en' && english.get(value.value)) || text(fact.slot, value.value)}</bdi></strong>
          <Claims event={event} fact={fact} claims={value.claims} editing={editing} />
        </div>
      ))}
      {(fact.state === 'disputed' || fact.values.length > 1) && (
        <p className={css.why}>
          {fact.state === 'disputed' && <Badge tone={stateTone(fact.state)}>{codes.label('factStates', fact.state) || t('event.disputed')}</Badge>}{' '}
          <span dir="auto">{f.both(fact.why)}</span>
        </p>
      )}
    </>
  );
}

function Claims({ event, fact, claims, editing }: { event: LedgerEvent; fact: Fact; claims: FactClaim[]; editing?: Editing }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [all, setAll] = useState(false);
  const outlets = new Map(event.reports.map((r) => [r.id, r.source ?? r.id]));
  // What everybody says of the kind of event is not worth a screen of it.
  const few = fact.state !== 'disputed' && (fact.slot === 'type' || fact.slot === 'status') ? 1 : FEW;
  const shown = all ? claims : claims.slice(0, few);
  return (
    <ul className={css.claims}>
      {shown.map((claim, i) => (
        <li key={i} className={css.claim}>
          <Link lang="ar" dir="rtl" className={css.quote} to={reportLink(claim.reportId, claim, event.id)}>«{claim.quote}»</Link>
          <span className={css.chain}><Chain outlet={outlets.get(claim.reportId) ?? claim.reportId} tellers={claim.attribution} /></span>
          <span className="no-print">{editing?.factTools(fact, claim)}</span>
        </li>
      ))}
      {claims.length > few && !all && (
        <li><button type="button" className={css.more} onClick={() => setAll(true)}>{t('event.moreClaims', { n: f.n(claims.length - few) })}</button></li>
      )}
    </ul>
  );
}
