import { Button, Tabs, Textarea, TextInput } from '@mantine/core';
import { IconFileText, IconLink, IconUpload, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type DragEvent, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { upload, write } from '../../api/client';
import { useSession } from '../../api/queries';
import { useFormat } from '../../format/useFormat';
import { DateInput } from '../../ui/DateInput';
import { Failure } from '../../ui/Failure';
import css from './AddPage.module.css';
import { ACCEPT, gather, isAddress, looksReadable, MOST_FILES, size } from './files';
import { JobCard } from './JobCard';
import { keepJobs, keptJobs } from './jobs';
import { withMantine } from '../../theme/Mantine';

interface Taken {
  job: string;
}

function AddPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [jobs, setJobs] = useState(keptJobs);
  const [failure, setFailure] = useState<unknown>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${t('nav.add')} · ${t('app.name')}`;
  }, [t]);
  const change = (next: string[]) => {
    setJobs(next);
    keepJobs(next);
  };
  const send = async (sending: () => Promise<Taken>): Promise<boolean> => {
    setFailure(null);
    try {
      const { job } = await sending();
      change([job, ...jobs.filter((id) => id !== job)]);
      requestAnimationFrame(() => heading.current?.scrollIntoView({ block: 'nearest' }));
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    }
  };

  return (
    <div className={css.page}>
      <header>
        <h1>{t('nav.add')}</h1>
        <p className={css.intro}>{t('adding.intro')}</p>
      </header>
      {session.data?.role === 'viewer' ? <p role="status" className={css.viewer}>{t('adding.viewer')}</p> : (
        <div className={`card ${css.card}`}>
          <Tabs defaultValue="files" keepMounted>
            <Tabs.List aria-label={t('nav.add')}>
              <Tabs.Tab value="files" leftSection={<IconUpload size={17} />}>{t('adding.files')}</Tabs.Tab>
              <Tabs.Tab value="paste" leftSection={<IconFileText size={17} />}>{t('adding.paste')}</Tabs.Tab>
              <Tabs.Tab value="address" leftSection={<IconLink size={17} />}>{t('adding.address')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="files" className={css.panel}><Files onSend={(files) => send(() => upload<Taken>('/reports', files))} /></Tabs.Panel>
            <Tabs.Panel value="paste" className={css.panel}><Paste onSend={(report) => send(() => write<Taken>('POST', '/reports', report))} /></Tabs.Panel>
            <Tabs.Panel value="address" className={css.panel}><Address onSend={(url) => send(() => write<Taken>('POST', '/reports', { url }))} /></Tabs.Panel>
          </Tabs>
          {failure != null && <Failure error={failure} />}
        </div>
      )}
      {jobs.length > 0 && (
        <section className={css.jobs} aria-labelledby="jobs">
          <h2 id="jobs" ref={heading}>{t('adding.jobs')}</h2>
          {jobs.map((id) => <JobCard key={id} id={id} onForget={() => change(jobs.filter((other) => other !== id))} />)}
        </section>
      )}
    </div>
  );
}

function Files({ onSend }: { onSend: (files: File[]) => Promise<boolean> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const add = (list: FileList | null) => {
    // The list is emptied when the field is, so it is copied at once.
    const more = [...(list ?? [])];
    if (more.length) setFiles((before) => gather(before, more));
    if (input.current) input.current.value = '';
  };
  const drag = (event: DragEvent, on: boolean) => {
    event.preventDefault();
    setOver(on);
  };
  const submit = async () => {
    setBusy(true);
    if (await onSend(files)) setFiles([]);
    setBusy(false);
  };
  const tooMany = files.length > MOST_FILES;
  return (
    <div className={css.form}>
      <div
        className={css.drop} data-over={over} onDragEnter={(e) => drag(e, true)} onDragOver={(e) => drag(e, true)}
        onDragLeave={(e) => !e.currentTarget.contains(e.relatedTarget as Node | null) && drag(e, false)}
        onDrop={(e) => {
          drag(e, false);
          add(e.dataTransfer.files);
        }}
      >
        <IconUpload size={30} stroke={1.5} aria-hidden className={css.dropIcon} />
        <p className={css.dropText}>{t('adding.drop')} <span className="dim">{t('adding.or')}</span></p>
        <input ref={input} id={id} type="file" multiple accept={ACCEPT} className={css.file} onChange={(e) => add(e.currentTarget.files)} aria-describedby={`${id}-formats`} />
        <label htmlFor={id} className={css.choose}>{t('adding.choose')}</label>
        <p id={`${id}-formats`} className={css.formats}>{t('adding.formats')}</p>
      </div>
      {files.length > 0 && (
        <>
          <ul className={css.files} aria-label={t('adding.files')}>
            {files.map((file, i) => {
              const s = size(file.size);
              return (
                <li key={`${file.name}${file.lastModified}${i}`}>
                  <bdi className={css.fileName}>{file.name}</bdi>
                  <bdi className={css.size} dir="ltr">{f.n(s.value)} {s.unit}</bdi>
                  {!looksReadable(file.name) && <span className={css.doubt}>{t('adding.unreadable')}</span>}
                  <button type="button" className={css.out} aria-label={t('adding.removeFile', { name: file.name })} onClick={() => setFiles(files.filter((other) => other !== file))}><IconX size={16} aria-hidden /></button>
                </li>
              );
            })}
          </ul>
          {tooMany && <p role="alert" className={css.problem}>{t('adding.tooMany', { n: f.n(MOST_FILES) })}</p>}
          <div className={css.send}>
            <span className="dim" role="status">{t('adding.ready', { count: files.length, n: f.n(files.length) })}</span>
            <Button onClick={() => void submit()} loading={busy} disabled={tooMany}>{t('adding.upload')}</Button>
          </div>
        </>
      )}
    </div>
  );
}

interface Pasted {
  text: string;
  title: string | null;
  source: string | null;
  published: string | null;
  author: string | null;
}

function Paste({ onSend }: { onSend: (report: Pasted) => Promise<boolean> }) {
  const { t } = useTranslation();
  const empty = { text: '', title: '', source: '', published: '', author: '' };
  const [values, setValues] = useState(empty);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const field = (key: keyof typeof empty) => ({ value: values[key], onChange: (e: { currentTarget: { value: string } }) => { const { value } = e.currentTarget; setValues((before) => ({ ...before, [key]: value })); } });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!values.text.trim());
    if (!values.text.trim()) return;
    setBusy(true);
    if (await onSend({ text: values.text, title: values.title.trim() || null, source: values.source.trim() || null, published: values.published || null, author: values.author.trim() || null })) setValues(empty);
    setBusy(false);
  };
  const optional = <span className={css.optional}>({t('adding.optional')})</span>;
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput label={<>{t('adding.title')} {optional}</>} dir="auto" maxLength={500} {...field('title')} />
      <Textarea label={t('adding.text')} dir="auto" rows={10} required error={missing && t('adding.textMissing')} classNames={{ input: css.text }} {...field('text')} />
      <div className={css.pair}>
        <TextInput label={<>{t('adding.source')} {optional}</>} dir="auto" maxLength={500} {...field('source')} />
        <TextInput label={<>{t('adding.author')} {optional}</>} dir="auto" maxLength={500} {...field('author')} />
        <DateInput label={<>{t('adding.published')} {optional}</>} description={t('adding.publishedHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} value={values.published} onCommit={(published) => setValues((before) => ({ ...before, published }))} />
      </div>
      <div className={css.send}><Button type="submit" loading={busy}>{t('adding.upload')}</Button></div>
    </form>
  );
}

function Address({ onSend }: { onSend: (url: string) => Promise<boolean> }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(!isAddress(url));
    if (!isAddress(url)) return;
    setBusy(true);
    if (await onSend(url.trim())) setUrl('');
    setBusy(false);
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput label={t('adding.url')} description={t('adding.urlHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} type="url" dir="ltr" placeholder="https://" required value={url} onChange={(e) => setUrl(e.currentTarget.value)} error={wrong && t('adding.urlWrong')} />
      <div className={css.send}><Button type="submit" loading={busy}>{t('adding.upload')}</Button></div>
    </form>
  );
}

export const Component = withMantine(AddPage);
