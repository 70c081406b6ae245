import { ActionIcon, Autocomplete, Button, Checkbox, Group, Modal, MultiSelect, NumberInput, Radio, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { segment, write } from '../../api/client';
import { eventsQuery, facetsQuery, reportQuery, sourcesQuery } from '../../api/queries';
import type { ActorValue, DecisionBody, EventDetail, EventSummary, Figure, FigureClaim } from '../../api/types';
import { exact, instant } from '../../format/format';
import { useFormat } from '../../format/useFormat';
import { DateInput } from '../../ui/DateInput';
import { useCodes } from '../../ui/codes';
import { describe } from '../../ui/Failure';
import { toast } from '../../ui/Toasts';
import { useFigureTitle } from '../event/figures';
import { placeNames } from '../../ui/place';
import css from './dialogs.module.css';

interface Shared {
  detail: EventDetail;
  onClose: () => void;
  /** Null when it was saved, or taken on by the window for conflicts; else what was wrong. */
  onSubmit: (body: DecisionBody, reason: string | null) => Promise<string | null>;
}

/** A window with a form, a reason, and what went wrong. */
function Form({ title, onClose, reasonNeeded = false, ready = true, submit, children, withReason = true }: {
  title: string; onClose: () => void; reasonNeeded?: boolean; ready?: boolean; withReason?: boolean; submit: (reason: string | null) => Promise<string | null>; children: ReactNode;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || (reasonNeeded && !reason.trim())) return;
    setBusy(true);
    setProblem(await submit(reason.trim() || null));
    setBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title={title} centered size="lg" closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form className={css.form} onSubmit={(event) => void save(event)}>
        {children}
        {withReason && (
          <TextInput label={t('edit.reason')} description={reasonNeeded ? t('edit.reasonNeeded') : undefined} required={reasonNeeded} value={reason} maxLength={2000} dir="auto" onChange={(e) => setReason(e.currentTarget.value)} />
        )}
        {problem && <p role="alert" className={css.problem}>{problem}</p>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" loading={busy} disabled={!ready || (reasonNeeded && !reason.trim())}>{t('app.save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

const SLOTS = ['type', 'status', 'date', 'place', 'perpetrator', 'target', 'means', 'responsibility'];

export function CorrectDialog({ detail, onClose, onSubmit, slot: given }: Shared & { slot: string | null }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { event } = detail;
  const [slot, setSlot] = useState(given ?? 'type');
  const [value, setValue] = useState<unknown>(() => initial(detail, given ?? 'type'));
  const choose = (next: string) => {
    setSlot(next);
    setValue(initial(detail, next));
  };
  const ready = slot !== 'place' && slot !== 'date' ? true : slot === 'date' ? Boolean((value as { start: string }).start) : Boolean((value as { name: string }).name.trim());
  return (
    <Form title={t('edit.correctSlot', { slot: t(`slot.${slot}`) })} onClose={onClose} ready={ready} submit={(reason) => onSubmit({ kind: 'correct', slot, value: sent(slot, value) }, reason)}>
      {given == null && <Select label={t('edit.correct')} data={SLOTS.map((s) => ({ value: s, label: t(`slot.${s}`) }))} value={slot} onChange={(s) => s && choose(s)} allowDeselect={false} data-autofocus />}
      {slot === 'type' && <Select label={t('slot.type')} data={codes.options('types')} value={value as string} onChange={(v) => v && setValue(v)} allowDeselect={false} searchable data-autofocus />}
      {slot === 'status' && <Select label={t('slot.status')} data={codes.options('statuses')} value={value as string} onChange={(v) => v && setValue(v)} allowDeselect={false} data-autofocus />}
      {slot === 'means' && <MultiSelect label={t('slot.means')} description={t('edit.emptyMeans')} data={codes.options('means')} value={value as string[]} onChange={setValue} searchable clearable data-autofocus />}
      {slot === 'date' && <DateFields value={value as DateEntry} onChange={setValue} />}
      {slot === 'place' && <PlaceFields value={value as PlaceEntry} onChange={setValue} />}
      {['perpetrator', 'target', 'responsibility'].includes(slot) && <ActorFields value={value as ActorEntry[]} onChange={setValue} label={t(`slot.${slot}`)} known={[...event.perpetrator, ...event.target]} />}
    </Form>
  );
}

interface DateEntry { start: string; end: string; precision: string }
interface PlaceEntry { name: string; country: string | null; admin1: string; lat: number | string; lon: number | string; precision: string; detail: string }
interface ActorEntry { key: number; id: string | null; name: string }

function initial({ event }: EventDetail, slot: string): unknown {
  switch (slot) {
    case 'type': return event.type;
    case 'status': return event.status;
    case 'means': return event.means;
    case 'date': return { start: event.date?.start.slice(0, 10) ?? '', end: event.date?.end.slice(0, 10) ?? '', precision: event.date?.precision ?? 'day' } satisfies DateEntry;
    case 'place': {
      const p = event.place;
      return { name: p?.name ?? '', country: p?.country ?? null, admin1: p?.admin1 ?? '', lat: p?.lat ?? '', lon: p?.lon ?? '', precision: p?.precision ?? 'exact', detail: p?.detail ?? '' } satisfies PlaceEntry;
    }
    case 'responsibility': return event.responsibility.map((r, key) => (typeof r.actor === 'object' && r.actor ? { key, id: r.actor.id, name: r.actor.name } : { key, id: null, name: String(r.actor ?? r.name ?? '') }));
    default: return (event[slot as 'perpetrator' | 'target'] ?? []).map((a, key) => ({ key, id: a.id, name: a.name }));
  }
}

function sent(slot: string, value: unknown): unknown {
  if (slot === 'date') {
    const d = value as DateEntry;
    return { start: d.start, end: d.end || d.start, precision: d.precision };
  }
  if (slot === 'place') {
    const p = value as PlaceEntry;
    const number = (v: number | string) => (v === '' || Number.isNaN(Number(v)) ? null : Number(v));
    return { name: p.name.trim(), country: p.country, admin1: p.admin1.trim() || null, lat: number(p.lat), lon: number(p.lon), precision: p.precision, detail: p.detail.trim() || null };
  }
  if (Array.isArray(value) && slot !== 'means') return (value as ActorEntry[]).filter((a) => a.name.trim()).map((a) => ({ id: a.id, name: a.name.trim() }));
  return value;
}

function DateFields({ value, onChange }: { value: DateEntry; onChange: (v: DateEntry) => void }) {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <div className={css.row}>
      <DateInput label={t('edit.start')} required value={value.start} onCommit={(start) => onChange({ ...value, start })} data-autofocus />
      <DateInput label={t('edit.end')} value={value.end} onCommit={(end) => onChange({ ...value, end })} />
      <Select label={t('edit.precision')} data={codes.options('datePrecisions')} value={value.precision} onChange={(v) => v && onChange({ ...value, precision: v })} allowDeselect={false} />
    </div>
  );
}

function PlaceFields({ value, onChange }: { value: PlaceEntry; onChange: (v: PlaceEntry) => void }) {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <>
      <div className={css.row}>
        <TextInput label={t('edit.name')} required dir="auto" value={value.name} onChange={(e) => onChange({ ...value, name: e.currentTarget.value })} data-autofocus />
        <Select label={t('edit.country')} data={codes.options('countries')} value={value.country} onChange={(v) => onChange({ ...value, country: v })} searchable clearable limit={60} />
        <TextInput label={t('edit.admin1')} dir="auto" value={value.admin1} onChange={(e) => onChange({ ...value, admin1: e.currentTarget.value })} />
      </div>
      <div className={css.row}>
        <NumberInput label={t('edit.lat')} min={-90} max={90} decimalScale={5} value={value.lat} onChange={(v) => onChange({ ...value, lat: v })} hideControls />
        <NumberInput label={t('edit.lon')} min={-180} max={180} decimalScale={5} value={value.lon} onChange={(v) => onChange({ ...value, lon: v })} hideControls />
        <Select label={t('edit.precision')} data={codes.options('precisions')} value={value.precision} onChange={(v) => v && onChange({ ...value, precision: v })} allowDeselect={false} />
      </div>
    </>
  );
}

function ActorFields({ value, onChange, label, known }: { value: ActorEntry[]; onChange: (v: ActorEntry[]) => void; label: string; known: ActorValue[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const facets = useQuery(facetsQuery(''));
  const names = new Map<string, string | null>();
  for (const a of known) names.set(a.name, a.id);
  for (const a of [...(facets.data?.actor ?? []), ...(facets.data?.target ?? [])]) names.set(a.name ?? a.value, a.value === a.name ? null : a.value);
  const add = () => onChange([...value, { key: Math.max(-1, ...value.map((a) => a.key)) + 1, id: null, name: '' }]);
  return (
    <div className={css.list} role="group" aria-label={label}>
      {value.length === 0 && <p className="dim">{t('edit.emptyMeans')}</p>}
      {value.map((actor, i) => (
        <div key={actor.key} className={css.inline}>
          <Autocomplete
            className={css.grow} aria-label={`${t('edit.actorName')} ${f.n(i + 1)}`} dir="auto" value={actor.name} data={[...names.keys()]} limit={12}
            onChange={(name) => onChange(value.map((a) => (a.key === actor.key ? { ...a, name, id: names.get(name) ?? null } : a)))}
            {...(i === 0 ? { 'data-autofocus': true } : {})}
          />
          <ActionIcon variant="default" size={36} aria-label={`${t('edit.removeRow')}: ${actor.name}`} onClick={() => onChange(value.filter((a) => a.key !== actor.key))}><IconX size={16} /></ActionIcon>
        </div>
      ))}
      <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={add} className={css.fit}>{t('edit.addRow')}</Button>
    </div>
  );
}

export function EstimateDialog({ onClose, onSubmit, figure }: Shared & { figure: Figure }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const title = useFigureTitle();
  const e = figure.estimate;
  const [low, setLow] = useState<number | string>(e.low ?? '');
  const [best, setBest] = useState<number | string>(e.best ?? '');
  const [high, setHigh] = useState<number | string>(e.high ?? '');
  const value = (v: number | string) => (v === '' ? null : Number(v));
  const stated = [value(low), value(best), value(high)].filter((v): v is number => v != null);
  const ordered = stated.every((v, i) => i === 0 || v >= stated[i - 1]!);
  const g = figure.group;
  return (
    <Form
      title={t('edit.estimateOf', { name: `${codes.label('measures', figure.measure)} · ${title(figure)}` })} onClose={onClose} reasonNeeded ready={ordered && stated.length > 0}
      submit={(reason) => onSubmit({ kind: 'estimate', figure: { measure: figure.measure, subject: figure.subject, class: g.class, side: g.side, actorId: g.actorId, mention: g.mention ?? null }, low: value(low), best: value(best), high: value(high) }, reason)}
    >
      <p className="dim" dir="auto">{f.both(e.why)}</p>
      <div className={css.row}>
        <NumberInput label={t('edit.low')} min={0} allowDecimal={false} value={low} onChange={setLow} />
        <NumberInput label={t('edit.best')} min={0} allowDecimal={false} value={best} onChange={setBest} data-autofocus />
        <NumberInput label={t('edit.high')} min={0} allowDecimal={false} value={high} onChange={setHigh} />
      </div>
      {!ordered && <p role="alert" className={css.problem}>{t('edit.bad')}</p>}
    </Form>
  );
}

export function MoveDialog({ detail, onClose, onSubmit, figure, claim }: Shared & { figure: Figure; claim: FigureClaim }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const report = useQuery(reportQuery(claim.reportId));
  const mine = new Set(detail.members.filter((m) => m.reportId === claim.reportId).map((m) => m.mentionId));
  // The mention that holds the claim: the one whose own claims have these words.
  const holder = report.data?.mentions.find((m) => mine.has(m.id) && m.event.claims.some((c) => c.begin === claim.begin && c.end === claim.end))?.id ?? [...mine][0];
  const others = report.data?.mentions.filter((m) => m.id !== holder) ?? [];
  const [to, setTo] = useState<string>('');
  return (
    <Form
      title={t('edit.move')} onClose={onClose} ready={to !== '' && holder != null}
      submit={(reason) => onSubmit({
        kind: 'move-claim',
        claim: { report: claim.reportId, mention: holder!, begin: claim.begin, end: claim.end, measure: figure.measure },
        to: to === '-' ? null : { report: claim.reportId, mention: to },
      }, reason)}
    >
      <p dir="rtl" lang="ar" className={css.quote}>«{claim.quote}»</p>
      {report.error && <p role="alert" className={css.problem}>{describe(report.error, t)}</p>}
      <Radio.Group label={t('edit.moveTo')} value={to} onChange={setTo} description={report.data && others.length === 0 ? t('edit.moveOnly') : undefined}>
        <div className={css.list}>
          {others.map((m) => (
            <Radio key={m.id} value={m.id} label={<span>{codes.label('types', m.event.type)}{m.event.place && <> · <bdi>{m.event.place.name}</bdi></>} · {f.dateRange(m.event.date)}</span>} />
          ))}
          <Radio value="-" label={t('edit.moveNone')} data-autofocus />
        </div>
      </Radio.Group>
    </Form>
  );
}

export function MergeDialog({ detail, onClose, onSubmit }: Shared) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text, 250);
  const [other, setOther] = useState('');
  const { event } = detail;
  const near = new URLSearchParams({ limit: '12', sort: '-date' });
  if (query.trim()) near.set('q', query.trim());
  else {
    // What may be the same is near in time and, where the place is known, not in another country's far end.
    const day = instant(event.date?.start)?.getTime();
    if (day != null) {
      near.set('from', new Date(day - 14 * 86_400_000).toISOString().slice(0, 10));
      near.set('to', new Date(day + 14 * 86_400_000).toISOString().slice(0, 10));
    }
    if (event.place?.lat != null && event.place.lon != null) near.set('near', `${event.place.lat},${event.place.lon},600`);
  }
  const found = useQuery(eventsQuery(near.toString()));
  const shown: EventSummary[] = [...(query.trim() ? [] : (detail.relations ?? []).map((r) => r.event)), ...(found.data?.items ?? [])].filter((e, i, all) => e.id !== event.id && all.findIndex((x) => x.id === e.id) === i);
  return (
    <Form title={t('edit.merge')} onClose={onClose} ready={other !== ''} submit={(reason) => onSubmit({ kind: 'merge', other }, reason)}>
      <TextInput label={t('edit.mergeFind')} placeholder={t('edit.mergeHint')} value={text} onChange={(e) => setText(e.currentTarget.value)} dir="auto" data-autofocus />
      <Radio.Group value={other} onChange={setOther} aria-label={t('nav.events')}>
        <div className={css.results}>
          {shown.map((e) => (
            <Radio
              key={e.id} value={e.id}
              label={<span>{codes.label('types', e.type)}{e.place && <> · <bdi>{placeNames(e.place, f.language).main}</bdi></>} · {f.dateRange(e.date)}{e.killed && <> · {f.estimate(e.killed)} {t('event.killedOf', exact(e.killed))}</>}</span>}
            />
          ))}
          {found.isSuccess && shown.length === 0 && <p className="dim">{t('edit.mergeNone')}</p>}
        </div>
      </Radio.Group>
    </Form>
  );
}

export function SplitDialog({ detail, onClose, onSubmit, report }: Shared & { report?: string }) {
  const { t } = useTranslation();
  const names = new Map(detail.reports.map((r) => [r.id, `${r.source ?? r.id}${r.title ? ` · ${r.title}` : ''}`]));
  const key = (m: { reportId: string; mentionId: string }) => `${m.reportId}\n${m.mentionId}`;
  const [chosen, setChosen] = useState<string[]>(detail.members.filter((m) => m.reportId === report).map(key));
  const ready = chosen.length > 0 && chosen.length < detail.members.length;
  return (
    <Form
      title={t('edit.split')} onClose={onClose} ready={ready}
      submit={(reason) => onSubmit({ kind: 'split', mentions: detail.members.filter((m) => chosen.includes(key(m))).map((m) => ({ report: m.reportId, mention: m.mentionId })) }, reason)}
    >
      <Checkbox.Group label={t('edit.splitWhich')} description={ready ? undefined : t('edit.splitSome')} value={chosen} onChange={setChosen}>
        <div className={css.list}>
          {detail.members.map((m, i) => <Checkbox key={key(m)} value={key(m)} label={<bdi>{names.get(m.reportId) ?? m.reportId}</bdi>} {...(i === 0 ? { 'data-autofocus': true } : {})} />)}
        </div>
      </Checkbox.Group>
    </Form>
  );
}

export function RateDialog({ source, onClose }: { source: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const sources = useQuery(sourcesQuery);
  const known = sources.data?.items.find((s) => s.name === source);
  const [reliability, setReliability] = useState<string | null>();
  const [credibility, setCredibility] = useState<string | null>();
  const grade = reliability === undefined ? (known?.reliability ?? null) : reliability;
  const trust = credibility === undefined ? (known?.credibility != null ? String(known.credibility) : null) : credibility;
  const id = useId();
  return (
    <Form
      title={`${t('edit.rate')}: ${source}`} onClose={onClose} reasonNeeded ready={grade != null || trust != null}
      submit={async (reason) => {
        try {
          await write('PUT', `/sources/${segment(source)}`, { reliability: grade, credibility: trust == null ? null : Number(trust), reason });
          await queries.invalidateQueries({ queryKey: ['sources'] });
          toast(t('edit.saved'));
          onClose();
          return null;
        } catch (error) {
          return describe(error, t);
        }
      }}
    >
      <div className={css.row} id={id}>
        <Select label={t('edit.reliability')} data={['A', 'B', 'C', 'D', 'E', 'F'].map((value) => ({ value, label: t(`edit.grades.${value}`) }))} value={grade} onChange={setReliability} clearable data-autofocus />
        <Select label={t('edit.credibility')} data={['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: t(`edit.grades.${value}`) }))} value={trust} onChange={setCredibility} clearable />
      </div>
    </Form>
  );
}
