import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client';
import { Button } from './Button';
import css from './ui.module.css';

/** What went wrong, in words, and a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={css.failure} role="alert">
      <IconAlertTriangle size={22} aria-hidden />
      <div>
        <strong>{t('error.title')}</strong>
        <p>{describe(error, t)}</p>
        {retry && (
          <Button size="sm" variant="default" className={css.retry} onClick={retry}>
            {t('app.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

export function describe(error: unknown, t: (key: string) => string): string {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : t('error.broken');
  if (error.status === 0) return t('error.unreachable');
  if (error.status === 401) return t('error.signIn');
  if (error.status === 403) return t('error.forbidden');
  if (error.status === 404) return t('error.notFound');
  return error.message;
}
