import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../../api/queries';
import type { DateValue, Decision, EventDetail, HistoryEntry, Range } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge } from '../../ui/Badge';
import { Failure } from '../../ui/Failure';
import { useCodes } from '../../ui/codes';
import { Loading } from '../../ui/Loading';
import { useFactValue } from './Facts';
import type { Editing } from './editing';
import css from './History.module.css';

/** What happened to the event in the record, newest first, and what people decided about it. */
export function History({ detail, editing }: { detail: EventDetail; editing?: Editing }) {
  const { t } = useTranslation();
  const f = useFormat();
  const history = useQuery(historyQuery(detail.event.id));
  return (
    <div className={css.history}>
      {detail.decisions.length > 0 && (
        <ul className={css.decisions} aria-label={t('event.decisions')}>
          {detail.decisions.filter((d) => d.undoes == null).map((d) => (
            <li key={d.id} className={css.decision} data-undone={d.undoneBy != null}>
              <span>
                <strong>{t(`change.${d.kind}`, { defaultValue: d.kind })}</strong>
                {d.parts.map((p, i) => <span key={i}><What part={p} /></span>)}
                {d.by && <> · <bdi>{d.by}</bdi></>}
                {d.at && <> · {f.moment(d.at)}</>}
                {d.undoneBy != null && <> <Badge>{t('event.undone')}</Badge></>}
              </span>
              {d.reason && <p className="dim small" dir="auto">{d.reason}</p>}
              {d.undoneBy == null && <span className="no-print">{editing?.decisionTools(d)}</span>}
            </li>
          ))}
        </ul>
      )}
      {history.isPending ? <Loading /> : history.error ? <Failure error={history.error} /> : history.data.items.length === 0 ? <p className="dim">{t('event.noHistory')}</p> : (
        <ol className={css.list}>
          {[...history.data.items].sort((a, b) => b.seq - a.seq).map((entry) => <Entry key={entry.seq} entry={entry} />)}
        </ol>
      )}
      <p className={css.work}>
        <span>{t('event.revision', { n: f.n(detail.revision) })}</span>
        {detail.work && <span>{t('event.edits')}: {f.n(detail.work.edits)}</span>}
        {detail.work && <span>{t('event.time')}: {f.duration(detail.work.seconds)}</span>}
      </p>
    </div>
  );
}

/** What a decision is about: the slot, or the figure with what it was set to. */
function What({ part }: { part: Decision['parts'][number] }) {
  const f = useFormat();
  const name = useFieldName();
  if (part.slot) return <> · {name(part.slot)}</>;
  const figure = part.figure as { measure: string; subject: string; class: string; side: string } | undefined;
  if (!figure) return null;
  const range = { low: part.low, best: part.best, high: part.high, state: 'set-by-analyst' } as Range;
  return <> · {name(`figures.${figure.measure}.${figure.subject}.${figure.class}.${figure.side}`)}: <strong>{f.estimate(range)}</strong></>;
}

export function Entry({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const f = useFormat();
  const name = useFieldName();
  const value = useFieldValue();
  // At its founding everything is new: that is what the page shows anyway.
  const fields = entry.kind === 'created' ? [] : entry.fields;
  const [all, setAll] = useState(false);
  return (
    <li className={css.entry}>
      <span className={css.what}>{t(`change.${entry.kind}`, { defaultValue: entry.kind })}</span>
      <span className={css.when}>{f.moment(entry.at)} · <bdi>{entry.by ?? t('event.program')}</bdi></span>
      {fields.length > 0 && (
        <ul className={css.fields}>
          {(all ? fields : fields.slice(0, 4)).map((field, i) => (
            <li key={i}>
              {name(field.name)}: {field.old != null && <><del>{value(field.name, field.old)}</del> {f.rtl ? '←' : '→'} </>}<ins>{field.new == null ? '–' : value(field.name, field.new)}</ins>
            </li>
          ))}
          {fields.length > 4 && !all && <li><button type="button" className={css.more} onClick={() => setAll(true)}>{t('event.moreClaims', { n: f.n(fields.length - 4) })}</button></li>}
        </ul>
      )}
    </li>
  );
}

/** A field of the change feed («facts.place», «figures.killed.event.all.target») in the reader's words. */
export function useFieldName(): (name: string) => string {
  const { t } = useTranslation();
  const codes = useCodes();
  return (name) => {
    const [head, ...rest] = name.split('.');
    if (head === 'figures' && rest.length >= 4) {
      const [measure, subject, group, side] = rest as [string, string, string, string];
      return [codes.label('measures', measure), subject !== 'event' && codes.label('subjects', subject), group !== 'all' && codes.label('classes', group), side !== 'unknown' && codes.label('sides', side)].filter(Boolean).join(t('app.comma'));
    }
    const slot = head === 'facts' ? rest[0]! : name;
    return t(`slot.${slot}`, { defaultValue: t(`field.${slot}`, { defaultValue: name }) });
  };
}

function useFieldValue(): (name: string, value: unknown) => string {
  const f = useFormat();
  const codes = useCodes();
  const fact = useFactValue();
  return (name, value) => {
    const slot = name.startsWith('facts.') ? name.slice(6) : name;
    if (typeof value === 'object' && value != null && !Array.isArray(value)) {
      const v = value as Record<string, unknown>;
      if ('best' in v) {
        const range = v as unknown as Range;
        return `${f.estimate(range)} (${codes.label('estimateStates', range.state)})`;
      }
      if ('values' in v) {
        const values = String(v.values).match(/"(?:[^"\\]|\\.)*"/g)?.map((x) => fact(slot, JSON.parse(x) as string)) ?? [String(v.values)];
        return short(values.join(f.rtl ? '، ' : ', '));
      }
      if ('start' in v) return f.dateRange(v as unknown as DateValue);
      if ('name' in v) return String(v.name);
    }
    if (Array.isArray(value)) return short(value.map((x) => (typeof x === 'object' && x != null && 'name' in x ? String((x as { name: unknown }).name) : fact(slot, String(x)))).join(f.rtl ? '، ' : ', '));
    if (typeof value === 'number') return f.n(value);
    return short(fact(slot, String(value)));
  };
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 118)} …` : text;
}
