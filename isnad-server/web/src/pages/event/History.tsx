import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../../api/queries';
import type { EventDetail, HistoryEntry } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge } from '../../ui/Badge';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import type { Editing } from './editing';
import css from './History.module.css';

/** What happened to the event in the record, newest first, and what people decided about it. */
export function History({ detail, editing }: { detail: EventDetail; editing?: Editing }) {
  const { t } = useTranslation();
  const f = useFormat();
  const history = useQuery(historyQuery(detail.event.id));
  const name = useFieldName();
  return (
    <div className={css.history}>
      {detail.decisions.length > 0 && (
        <ul className={css.decisions} aria-label={t('event.decisions')}>
          {detail.decisions.map((d) => (
            <li key={d.id} className={css.decision} data-undone={Boolean(d.undone)}>
              <span>
                <strong>{t(`change.${d.kind}`, { defaultValue: d.kind })}</strong>
                {typeof d.slot === 'string' && <> · {name(d.slot)}</>}
                {d.by && <> · <bdi>{d.by}</bdi></>}
                {d.at && <> · {f.moment(d.at)}</>}
                {d.undone ? <> <Badge>{t('event.undone')}</Badge></> : null}
              </span>
              {d.reason && <p className="dim small" dir="auto">{d.reason}</p>}
              {!d.undone && <span className="no-print">{editing?.decisionTools(d)}</span>}
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

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const f = useFormat();
  const name = useFieldName();
  return (
    <li className={css.entry}>
      <span className={css.what}>{t(`change.${entry.kind}`, { defaultValue: entry.kind })}</span>
      <span className={css.when}>{f.moment(entry.at)} · <bdi>{entry.by ?? t('event.program')}</bdi></span>
      {entry.fields.length > 0 && (
        <ul className={css.fields}>
          {entry.fields.slice(0, 8).map((field, i) => (
            <li key={i}>
              {name(field.name)}: {field.old != null && <><del>{short(field.old)}</del> {f.rtl ? '←' : '→'} </>}<ins>{short(field.new)}</ins>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A field of the change feed («facts.place», «killed») in the reader's words. */
function useFieldName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => t(`field.${name}`, { defaultValue: t(`slot.${name}`, { defaultValue: name }) });
}

function short(value: unknown): string {
  if (value == null) return '–';
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 88)} …` : text;
}
