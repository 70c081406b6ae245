import { useTranslation } from 'react-i18next';
import css from './ui.module.css';

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className={css.loading} role="status">
      <span className={css.wheel} aria-hidden="true" />
      <span>{t('app.loading')}</span>
    </div>
  );
}
