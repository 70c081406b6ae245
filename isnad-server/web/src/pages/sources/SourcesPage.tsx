import { Button, Modal, Switch, Textarea, TextInput } from '@mantine/core';
import { IconSearch, IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { write } from '../../api/client';
import { invalidateRecord, sourcesQuery, useSession } from '../../api/queries';
import type { Source } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge } from '../../ui/Badge';
import { Empty } from '../../ui/Empty';
import { describe, Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { fold } from '../events/fold';
import { ratingPath } from './path';
import { arrange, CREDIBILITY, credibilityTone, RELIABILITY, reliabilityTone, type Order } from './scale';
import css from './SourcesPage.module.css';
import { withMantine } from '../../theme/Mantine';

const ORDERS: { order: Order; key: string }[] = [
  { order: 'name', key: 'rating.name' },
  { order: 'reports', key: 'rating.reports' },
  { order: 'rating', key: 'rating.reliability' },
];

function SourcesPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const sources = useQuery(sourcesQuery);
  const [wanted, setWanted] = useState('');
  const [unrated, setUnrated] = useState(false);
  const [order, setOrder] = useState<Order>('reports');
  const [rating, setRating] = useState<Source | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  useEffect(() => {
    document.title = `${t('nav.sources')} · ${t('app.name')}`;
  }, [t]);
  const may = session.data != null && session.data.role !== 'viewer';
  const all = sources.data?.items ?? [];
  const shown = arrange(all.filter((s) => fold(s.name).includes(fold(wanted)) && (!unrated || (s.reliability == null && s.credibility == null))), order, f.language);

  return (
    <div className={css.page}>
      <header>
        <h1>{t('nav.sources')}</h1>
        <p className={css.intro}>{t('rating.intro')}</p>
      </header>
      <Scale />
      {sources.isPending ? <Loading /> : sources.error ? <Failure error={sources.error} retry={() => void sources.refetch()} /> : all.length === 0 ? (
        <Empty icon={<IconShieldCheck size={26} />} title={t('rating.none')} text={t('rating.noneMore')} to="/add" toText={t('nav.add')} />
      ) : (
        <>
          <div className={css.tools}>
            <TextInput className={css.find} type="search" dir="auto" value={wanted} onChange={(e) => setWanted(e.currentTarget.value)} leftSection={<IconSearch size={16} aria-hidden />} placeholder={t('rating.find')} aria-label={t('rating.find')} />
            <Switch label={t('rating.onlyUnrated')} checked={unrated} onChange={(e) => setUnrated(e.currentTarget.checked)} />
            {!may && <p className={css.viewer}>{t('rating.viewer')}</p>}
            <p role="status" className={css.saved}>{saved && <>{t('rating.saved')} <bdi>{saved}</bdi></>}</p>
          </div>
          {shown.length === 0 ? <Empty title={t(unrated && !wanted ? 'rating.onlyUnratedNone' : 'rating.noneFound')} /> : (
            <table className={`card ${css.table}`}>
              <caption className="visually-hidden">{t('nav.sources')}</caption>
              <thead>
                <tr>
                  {ORDERS.map((o) => (
                    <th key={o.order} scope="col" aria-sort={order === o.order ? (o.order === 'reports' ? 'descending' : 'ascending') : undefined}>
                      <button type="button" className={css.sort} data-on={order === o.order} onClick={() => setOrder(o.order)}>{t(o.key)}</button>
                    </th>
                  ))}
                  <th scope="col">{t('rating.credibility')}</th>
                  <th scope="col">{t('rating.reason')}</th>
                  {may && <th scope="col"><span className="visually-hidden">{t('rating.rate')}</span></th>}
                </tr>
              </thead>
              <tbody>
                {shown.map((source) => (
                  <tr key={source.name}>
                    <th scope="row" className={css.name}><bdi>{source.name}</bdi></th>
                    <td className={css.reports} data-label={t('rating.reports')}>{f.n(source.reports)}</td>
                    <td data-label={t('rating.reliability')}><Grade code={source.reliability} tone={reliabilityTone(source.reliability)} text={source.reliability && t(`rating.${source.reliability}`)} /></td>
                    <td data-label={t('rating.credibility')}><Grade code={source.credibility == null ? null : f.n(source.credibility)} tone={credibilityTone(source.credibility)} text={source.credibility && t(`rating.c${source.credibility}`)} /></td>
                    <td className={css.reason} data-label={t('rating.reason')}>
                      {source.reason && <span dir="auto">{source.reason}</span>}
                      {source.by && <span className={css.by}>{t('rating.by', { by: `\u2068${source.by}\u2069`, at: f.moment(source.at) })}</span>}
                    </td>
                    {may && (
                      <td className={css.act}>
                        <Button size="compact-sm" variant="light" aria-label={t('rating.rateOf', { name: source.name })} aria-haspopup="dialog" onClick={() => setRating(source)}>
                          {t(source.reliability || source.credibility ? 'rating.change' : 'rating.rate')}
                        </Button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
      {rating && <Rate key={rating.name} source={rating} onClose={() => setRating(null)} onSaved={() => { setSaved(rating.name); setRating(null); }} />}
    </div>
  );
}

function Grade({ code, tone, text }: { code: string | null; tone: 'good' | 'plain' | 'warn' | 'bad'; text: string | number | null }) {
  const { t } = useTranslation();
  if (!code) return <span className="dim">{t('rating.unrated')}</span>;
  return <span className={css.grade}><Badge tone={tone}>{code}</Badge><span>{text}</span></span>;
}

function Scale() {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <details className={`card ${css.scale}`}>
      <summary>{t('rating.scale')}</summary>
      <div className={css.scales}>
        <dl aria-label={t('rating.reliability')}>{RELIABILITY.map((r) => <div key={r}><dt><Badge tone={reliabilityTone(r)}>{r}</Badge></dt><dd>{t(`rating.${r}`)}</dd></div>)}</dl>
        <dl aria-label={t('rating.credibility')}>{CREDIBILITY.map((c) => <div key={c}><dt><Badge tone={credibilityTone(c)}>{f.n(c)}</Badge></dt><dd>{t(`rating.c${c}`)}</dd></div>)}</dl>
      </div>
    </details>
  );
}

function Rate({ source, onClose, onSaved }: { source: Source; onClose: () => void; onSaved: () => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const queries = useQueryClient();
  const [reliability, setReliability] = useState<string>(source.reliability ?? '');
  const [credibility, setCredibility] = useState<string>(source.credibility == null ? '' : String(source.credibility));
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    mutationFn: () => write('PUT', ratingPath(source.name), { reliability: reliability || null, credibility: credibility ? Number(credibility) : null, reason: reason.trim() }),
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['sources'] }), invalidateRecord(queries)]);
      onSaved();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (reason.trim()) save.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('rating.rateOf', { name: source.name })} size={560} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form className={css.form} onSubmit={submit} noValidate>
        <Choice name="reliability" legend={t('rating.reliability')} value={reliability} onChange={setReliability} options={RELIABILITY.map((r) => ({ value: r as string, code: r as string, text: t(`rating.${r}`) }))} />
        <Choice name="credibility" legend={t('rating.credibility')} value={credibility} onChange={setCredibility} options={CREDIBILITY.map((c) => ({ value: String(c), code: f.n(c), text: t(`rating.c${c}`) }))} />
        <Textarea label={t('rating.reason')} description={t('rating.reasonHint')} dir="auto" rows={3} required maxLength={1000} value={reason} onChange={(e) => setReason(e.currentTarget.value)} error={missing && t('rating.reasonNeeded')} />
        {save.error != null && <p role="alert" className={css.problem}>{describe(save.error, t)}</p>}
        <div className={css.buttons}>
          <Button variant="default" onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t('rating.save')}</Button>
        </div>
      </form>
    </Modal>
  );
}

function Choice({ name, legend, value, onChange, options }: { name: string; legend: string; value: string; onChange: (value: string) => void; options: { value: string; code: string; text: string }[] }) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.choice}>
      <legend>{legend}</legend>
      {[{ value: '', code: '–', text: t('rating.clear') }, ...options].map((option) => (
        <label key={option.value} className={css.option} data-on={value === option.value}>
          <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
          <strong>{option.code}</strong>
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export const Component = withMantine(SourcesPage);
