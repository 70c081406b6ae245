import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import { useCodes } from '../../ui/codes';
import css from './Changes.module.css';
import { fieldChanges } from './shape';

const MOST = 4;

/** What became of an event, field by field: before and now. */
export function Changes({ changes }: { changes: unknown[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const text = useValueText();
  const fields = fieldChanges(changes);
  const codes = useCodes();
  const name = (field: string) => t(`field.${field}`, { defaultValue: '' }) || t(`slot.${field}`, { defaultValue: '' }) || codes.label('measures', field.split(/[.|]/)[0]);
  const shown = fields.filter((field) => name(field.name) && text(field.name, field.now) !== text(field.name, field.old)).slice(0, MOST);
  if (shown.length === 0) return <p className={css.count}>{t('situation.changes', { count: changes.length, n: f.n(changes.length) })}</p>;
  return (
    <ul className={css.changes}>
      {shown.map((field) => (
        <li key={field.name}>
          <span className={css.name}>{name(field.name)}</span>
          {field.old != null && <><del><bdi>{text(field.name, field.old)}</bdi></del><span aria-hidden="true">{f.rtl ? '←' : '→'}</span></>}
          <ins><bdi>{text(field.name, field.now)}</bdi></ins>
        </li>
      ))}
    </ul>
  );
}

/** A value of the change feed in words, whatever it is. */
function useValueText(): (name: string, value: unknown) => string {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const words = (name: string, value: unknown): string => {
    if (value == null) return '–';
    if (typeof value === 'number') return f.n(value);
    if (typeof value === 'boolean') return t(value ? 'event.reviewed' : 'event.unreviewed');
    if (typeof value === 'string') {
      if (/^\d{4}-\d{2}-\d{2}/.test(value)) return f.day(value.slice(0, 10));
      const list = name.endsWith('type') ? 'types' : name.endsWith('status') ? 'statuses' : name.endsWith('means') ? 'means' : name.endsWith('country') ? 'countries' : name.endsWith('state') ? 'estimateStates' : null;
      return list ? codes.label(list, value) : f.digits(value);
    }
    if (Array.isArray(value)) return value.length ? value.map((v) => words(name, v)).join(t('app.comma')) : '–';
    const object = value as Record<string, unknown>;
    if ('low' in object || 'best' in object || 'high' in object) return f.estimate({ low: null, best: null, high: null, state: 'vague', ...object } as never);
    if (typeof object.start === 'string') return f.dateRange({ precision: 'day', end: object.start, ...object } as never);
    if (typeof object.name === 'string') return object.name;
    return '…';
  };
  return words;
}
