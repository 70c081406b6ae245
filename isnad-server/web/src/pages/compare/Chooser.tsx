import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { reportQuery, searchQuery } from '../../api/queries';
import { useFormat } from '../../format/useFormat';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { reportLink } from '../report/link';
import css from './Chooser.module.css';
import { Letter } from './Letter';
import { letters } from './shape';
import type { ComparedReport } from './types';

interface Props {
  reports: string[];
  known: ComparedReport[] | undefined;
  most: number;
  onChange: (reports: string[]) => void;
}

/** The reports side by side, with a letter each; others can be looked for and taken in. */
export function Chooser({ reports, known, most, onChange }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const named = letters(reports.map((id) => ({ id }) as ComparedReport), f.language);
  return (
    <section className={`card ${css.chooser}`} aria-labelledby="compared">
      <h2 id="compared" className={css.heading}>{t('comparing.reports')}</h2>
      {reports.length > 0 && (
        <ol className={css.reports}>
          {reports.map((id, i) => (
            <Chosen key={id} id={id} index={i} letter={named.get(id)!} known={known?.find((r) => r.id === id)} onRemove={() => onChange(reports.filter((other) => other !== id))} />
          ))}
        </ol>
      )}
      {reports.length < most ? <Find reports={reports} onAdd={(id) => onChange([...reports, id])} /> : <p className="dim small">{t('comparing.most', { n: f.n(most) })}</p>}
    </section>
  );
}

function Chosen({ id, index, letter, known, onRemove }: { id: string; index: number; letter: string; known: ComparedReport | undefined; onRemove: () => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const report = useQuery({ ...reportQuery(id), enabled: !known });
  const shown = known ?? report.data;
  const title = shown?.title || id;
  return (
    <li className={css.report}>
      <Letter letter={letter} index={index} />
      <span className={css.about}>
        <Link to={reportLink(id)} className={css.title}><bdi>{title}</bdi></Link>
        <span className={css.meta}>
          {report.error && !known ? <span className={css.problem}>{t('error.notFound')}</span> : (
            <>
              <bdi>{shown?.source || t('searching.noOutlet')}</bdi>
              <span>{shown?.published ? f.moment(shown.published) : t('searching.undated')}</span>
            </>
          )}
        </span>
      </span>
      <ActionIcon variant="subtle" size={30} aria-label={t('comparing.removeReport', { name: title })} onClick={onRemove} className="no-print"><IconX size={17} /></ActionIcon>
    </li>
  );
}

function Find({ reports, onAdd }: { reports: string[]; onAdd: (id: string) => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState('');
  const found = useQuery({ ...searchQuery(`q=${encodeURIComponent(wanted)}&limit=8`), enabled: wanted !== '', placeholderData: undefined });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWanted(words.trim());
  };
  return (
    <div className="no-print">
      <form role="search" className={css.find} onSubmit={submit}>
        <TextInput className={css.field} type="search" dir="auto" value={words} onChange={(e) => setWords(e.currentTarget.value)} maxLength={400} leftSection={<IconSearch size={16} aria-hidden />} placeholder={t('comparing.findHint')} aria-label={t('comparing.find')} />
        <Button type="submit" variant="default">{t('searching.go')}</Button>
      </form>
      {wanted && (found.isPending ? <Loading /> : found.error ? <Failure error={found.error} /> : (
        <>
          <p className={css.total} role="status">{found.data.items.length === 0 ? t('searching.nothing') : t('searching.found', { count: found.data.total ?? found.data.items.length, n: f.n(found.data.total ?? found.data.items.length) })}</p>
          <ul className={css.found}>
            {found.data.items.map(({ report }) => {
              const has = reports.includes(report.id);
              const title = report.title || report.id;
              return (
                <li key={report.id} className={css.report}>
                  <span className={css.about}>
                    <bdi className={css.foundTitle}>{title}</bdi>
                    <span className={css.meta}><bdi>{report.source || t('searching.noOutlet')}</bdi><span>{report.published ? f.moment(report.published) : t('searching.undated')}</span></span>
                  </span>
                  <Button size="compact-sm" variant={has ? 'subtle' : 'light'} disabled={has} leftSection={has ? undefined : <IconPlus size={15} />} aria-label={`${t(has ? 'comparing.added' : 'comparing.add')}: ${title}`} onClick={() => onAdd(report.id)}>{t(has ? 'comparing.added' : 'comparing.add')}</Button>
                </li>
              );
            })}
          </ul>
        </>
      ))}
    </div>
  );
}
