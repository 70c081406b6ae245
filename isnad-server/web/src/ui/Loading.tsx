import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './ui.module.css';

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className={css.loading} role="status">
      <Loader size="sm" aria-hidden />
      <span>{t('app.loading')}</span>
    </div>
  );
}
