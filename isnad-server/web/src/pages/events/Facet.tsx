import { Checkbox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacetValue } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { withChosen } from './chosen';
import { fold } from './fold';
import css from './Facet.module.css';

interface Props {
  title: string;
  values: FacetValue[];
  chosen: string[];
  label: (value: string, counted?: FacetValue) => string;
  onToggle: (value: string, on: boolean) => void;
  open?: boolean;
}

const FEW = 6;
const MANY = 14;

/** How many events have which value, and which values are asked for. */
export function Facet({ title, values, chosen: asked, label, onToggle, open: initially = true }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const id = useId();
  // The box answers at once; the address, from which the choice is read, follows.
  const [chosen, setChosen] = useState(asked);
  useEffect(() => setChosen(asked), [asked]);
  const toggle = (value: string, on: boolean) => {
    setChosen((before) => (on ? [...before, value] : before.filter((v) => v !== value)));
    onToggle(value, on);
  };
  const [open, setOpen] = useState(initially || asked.length > 0);
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState('');
  const rows = useMemo(() => withChosen(values, chosen), [values, chosen]);
  const found = useMemo(() => {
    const key = fold(wanted);
    return key ? rows.filter((row) => fold(label(row.value, row)).includes(key)) : rows;
  }, [rows, wanted, label]);
  const shown = all || wanted ? found.slice(0, all ? 100 : MANY) : found.filter((row, i) => i < FEW || chosen.includes(row.value));
  const most = Math.max(1, ...rows.map((row) => row.count));
  if (rows.length === 0) return null;
  return (
    <section className={css.facet}>
      <h2 className={css.heading}>
        <button type="button" className={css.head} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <IconChevronDown size={16} className={open ? css.arrow : css.closed} aria-hidden />
          <span>{title}</span>
          {chosen.length > 0 && <span className={css.chosen}>{f.n(chosen.length)}</span>}
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {rows.length > MANY && (
          <input
            type="search" className={css.search} value={wanted} onChange={(e) => setWanted(e.currentTarget.value)}
            placeholder={t('find.among', { n: f.n(rows.length) })} aria-label={`${title}: ${t('find.narrow')}`}
          />
        )}
        <ul className={css.list}>
          {shown.map((row) => (
            <li key={row.value} className={css.row}>
              <Checkbox
                size="xs" classNames={{ body: css.body, labelWrapper: css.labels, label: css.label }}
                checked={chosen.includes(row.value)} onChange={(e) => toggle(row.value, e.currentTarget.checked)}
                label={
                  <>
                    <bdi className={css.text}>{label(row.value, row)}</bdi>
                    <span className={css.count}>{f.n(row.count)}</span>
                  </>
                }
              />
              <svg className={css.bar} viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
                <rect x={f.rtl ? 100 - (100 * row.count) / most : 0} width={(100 * row.count) / most} height="2" />
              </svg>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="dim small">{t('find.noValue')}</p>}
        {!wanted && rows.length > FEW && (
          <button type="button" className={css.more} onClick={() => setAll(!all)}>
            {all ? t('find.fewer') : t('find.allOf', { n: f.n(rows.length) })}
          </button>
        )}
      </div>
    </section>
  );
}
