import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ButtonLink } from '../ui/Button';
import { describe } from '../ui/Failure';
import css from './Shell.module.css';

/** For addresses that lead nowhere and for faults of a page. */
export function ErrorPage({ missing = false }: { inside?: boolean; missing?: boolean }) {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <div className={css.lost}>
      <h1>{missing ? t('error.notFound') : t('error.title')}</h1>
      <p className="dim">{missing ? t('error.notFoundMore') : describe(error, t)}</p>
      <ButtonLink to="/" className={css.home}>{t('error.home')}</ButtonLink>
    </div>
  );
}
