import { Button } from '@mantine/core';
import { IconArrowRight, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { eventQuery } from '../../api/queries';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { useCodes } from '../../ui/codes';
import { EventView } from './EventView';
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
  return (
    <>
      <div className={`${css.bar} no-print`}>
        <Link to="/events" className={css.back}><IconArrowRight size={16} className="flip" style={{ rotate: '180deg' }} />{t('event.back')}</Link>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>{t('event.print')}</Button>
      </div>
      <EventView detail={event.data} />
    </>
  );
}
