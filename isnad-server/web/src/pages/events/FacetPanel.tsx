import { Checkbox, Select } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facets, FacetValue } from '../../api/types';
import { DateInput } from '../../ui/DateInput';
import { DelayedInput } from '../../ui/DelayedInput';
import { Facet } from './Facet';
import css from './FacetPanel.module.css';
import { withOne, withValue, type Filters, type Many, type One } from './filters';
import { useFilterLabels } from './useFilterLabels';

interface Props {
  filters: Filters;
  facets: Facets | undefined;
  onChange: (filters: Filters, replace?: boolean) => void;
}

const FACETS: { key: Many & keyof Facets; open: boolean }[] = [
  { key: 'type', open: true },
  { key: 'country', open: true },
  { key: 'actor', open: true },
  { key: 'target', open: false },
  { key: 'state', open: true },
  { key: 'sources', open: true },
  { key: 'means', open: false },
  { key: 'status', open: false },
];

/** Everything that events can be narrowed by. */
export function FacetPanel({ filters, facets, onChange }: Props) {
  const { t } = useTranslation();
  const labels = useFilterLabels(facets);
  const one = (key: One) => (value: string, going: boolean) => onChange(withOne(filters, key, value), going);
  const field = (key: One) => ({ size: 'xs' as const, label: labels.name(key), value: filters[key] ?? '', onCommit: one(key) });
  return (
    <div className={css.panel}>
      <div className={css.fields}>
        <div className={css.pair}>
          <DateInput {...field('from')} />
          <DateInput {...field('to')} />
        </div>
        <DelayedInput {...field('place')} dir="auto" placeholder={t('find.placeHint')} />
        <div className={css.pair}>
          <DelayedInput {...field('minKilled')} inputMode="numeric" pattern="[0-9]*" />
          <Select
            size="xs" label={t('find.by.reviewed')} value={filters.reviewed ?? ''} allowDeselect={false}
            data={[{ value: '', label: t('app.all') }, { value: 'true', label: t('event.reviewed') }, { value: 'false', label: t('event.unreviewed') }]}
            onChange={(value) => onChange(withOne(filters, 'reviewed', value ?? ''))}
          />
        </div>
        <Checkbox
          size="xs" label={t('find.onlyDisputed')} checked={filters.disputed?.includes('any') ?? false}
          onChange={(e) => onChange(withValue(filters, 'disputed', 'any', e.currentTarget.checked))}
        />
      </div>
      {FACETS.map(({ key, open }) => (
        <OneFacet key={key} name={key} open={open} filters={filters} facets={facets} onChange={onChange} />
      ))}
    </div>
  );
}

const NONE: FacetValue[] = [];
const NOTHING: string[] = [];

function OneFacet({ name, open, filters, facets, onChange }: Props & { name: Many & keyof Facets; open: boolean }) {
  const labels = useFilterLabels(facets);
  const label = useCallback((value: string, counted?: FacetValue) => labels.value(name, value, counted), [labels, name]);
  return (
    <Facet
      title={labels.name(name)} open={open} values={facets?.[name] ?? NONE} chosen={filters[name] ?? NOTHING} label={label}
      onToggle={(value, on) => onChange(withValue(filters, name, value, on))}
    />
  );
}
