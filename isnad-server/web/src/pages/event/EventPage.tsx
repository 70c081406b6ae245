import { IconArrowRight, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { eventQuery, useSession } from '../../api/queries';
import type { EventDetail } from '../../api/types';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { useCodes } from '../../ui/codes';
import { EventView } from './EventView';
import { useEditing } from '../review/useEditing';
import { useWorkTime } from '../review/useWorkTime';
import css from './EventView.module.css';

export function Component() {
  const { t } = useTranslation();
  const codes = useCodes();
  const id = useParams().id!;
  const event = useQuery(eventQuery(id));

  const title = event.data ? `${codes.label('types', event.data.event.type)}${event.data.event.place ? ` · ${event.data.event.place.name}` : ''}` : '';
  useEffect(() => {
    if (title) document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);

  if (event.isPending) return <Loading />;
  if (event.error) return <Failure error={event.error} retry={() => void event.refetch()} />;
  return <OneEvent key={id} detail={event.data} />;
}

function OneEvent({ detail }: { detail: EventDetail }) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const correcting = search.has('correct');
  const mayEdit = session.data != null && session.data.role !== 'viewer' && detail.state === 'live';
  const moved = useCallback((id: string) => void navigate(`/events/${encodeURIComponent(id)}?correct`, { replace: true }), [navigate]);
  const desk = useEditing(detail, moved);
  useWorkTime(detail.event.id, correcting && mayEdit);
  return (
    <>
      <div className={`${css.bar} no-print`}>
        <Link to="/events" className={css.back}><IconArrowRight size={16} className="flip" style={{ rotate: '180deg' }} />{t('event.back')}</Link>
        <div className={css.barTools}>
          {mayEdit && correcting && (
            <>
              <Button size="sm" variant="default" onClick={() => desk.open({ kind: 'merge' })}>{t('edit.merge')}</Button>
              <Button size="sm" variant="default" disabled={detail.members.length < 2} onClick={() => desk.open({ kind: 'split' })}>{t('edit.split')}</Button>
              <Button size="sm" variant="default" onClick={desk.accept}>{t('edit.accept')}</Button>
            </>
          )}
          {mayEdit && (
            <Button
              size="sm" variant={correcting ? 'filled' : 'light'} icon={<IconPencil size={16} />} aria-pressed={correcting}
              onClick={() => setSearch((s) => { if (correcting) s.delete('correct'); else s.set('correct', ''); return s; }, { replace: true, preventScrollReset: true })}
            >
              {t(correcting ? 'edit.done' : 'event.correct')}
            </Button>
          )}
          <Button size="sm" variant="subtle" icon={<IconPrinter size={16} />} onClick={() => window.print()}>{t('event.print')}</Button>
        </div>
      </div>
      <EventView detail={detail} editing={correcting && mayEdit ? desk.editing : undefined} />
      {desk.dialogs}
    </>
  );
}
