import {
  IconAdjustments, IconArrowsDiff, IconChecklist, IconFilePlus, IconLanguage, IconLogout, IconMap2, IconMenu2, IconMoon, IconSearch, IconShieldCheck, IconSun, IconTable,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useId, useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { ApiError, write } from '../api/client';
import { useSession } from '../api/queries';
import { Button, IconButton } from '../ui/Button';
import { Dropdown } from '../ui/Dropdown';
import { Loading } from '../ui/Loading';
import { Segmented } from '../ui/Segmented';
import { Logo } from './Logo';
import { prefer, usePreferences, type Dates, type Numerals } from './preferences';
import css from './Shell.module.css';
import { useStream } from './useStream';
import { Toasts } from '../ui/Toasts';

const LoginPage = lazy(() => import('../pages/login/LoginPage'));

const places: { to: string; key: string; icon: ComponentType<{ size?: number; stroke?: number }> }[] = [
  { to: '/', key: 'situation', icon: IconMap2 },
  { to: '/events', key: 'events', icon: IconTable },
  { to: '/review', key: 'review', icon: IconChecklist },
  { to: '/search', key: 'search', icon: IconSearch },
  { to: '/compare', key: 'compare', icon: IconArrowsDiff },
  { to: '/sources', key: 'sources', icon: IconShieldCheck },
  { to: '/add', key: 'add', icon: IconFilePlus },
];

function Places() {
  const { t } = useTranslation();
  return places.map(({ to, key, icon: Icon }) => (
    <NavLink key={to} to={to} end={to === '/'} className={({ isActive }) => `${css.link} ${isActive ? css.active : ''}`}>
      <Icon size={18} stroke={1.7} />
      <span>{t(`nav.${key}`)}</span>
    </NavLink>
  ));
}

function Settings() {
  const { t } = useTranslation();
  const p = usePreferences();
  const numerals = useId();
  const dates: Dates[] = ['words', ...(p.language === 'ar' ? ['levant' as const] : []), 'hijri', 'iso'];
  return (
    <Dropdown label={t('settings.title')} icon={<IconAdjustments size={20} />} className={css.settings}>
      {() => (
        <>
          <span className={css.settingLabel} id={numerals}>{t('settings.numerals')}</span>
          <Segmented<Numerals>
            labelledBy={numerals} full value={p.numerals} onChange={(value) => prefer({ numerals: value })}
            data={[{ value: 'latn', label: '\u20661 2 3\u2069' }, { value: 'arab', label: '١ ٢ ٣' }]}
          />
          <label className={css.settingLabel}>
            {t('settings.dates')}
            <select value={dates.includes(p.dates) ? p.dates : 'words'} onChange={(e) => prefer({ dates: e.currentTarget.value as Dates })}>
              {dates.map((value) => <option key={value} value={value}>{t(`settings.${value}`)}</option>)}
            </select>
          </label>
        </>
      )}
    </Dropdown>
  );
}

/** The frame of every page: where one can go, language, colours, and the page itself. */
export function Shell() {
  const { t } = useTranslation();
  const p = usePreferences();
  const session = useSession();
  const queries = useQueryClient();
  const location = useLocation();
  const navigation = useNavigation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useStream(session.data != null);

  // After going to another page the keyboard and the screen reader go on at its beginning.
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [location.pathname]);

  const signedOut = session.error instanceof ApiError && session.error.status === 401;
  const signOut = async () => {
    await write('DELETE', '/session');
    queries.clear();
    void session.refetch();
  };

  return (
    <div className={css.shell}>
      <a className="skip" href="#main">{t('app.skip')}</a>
      <header className={`${css.header} no-print`}>
        <NavLink to="/" className={css.brand} aria-label={t('app.name')}>
          <Logo />
          <span className={css.brandName}>{t('app.name')}</span>
        </NavLink>
        {!signedOut && (
          <nav className={css.nav} aria-label={t('app.menu')}>
            <Places />
          </nav>
        )}
        <div className={css.tools}>
          <Button
            variant="subtle" size="sm" icon={<IconLanguage size={18} />} lang={p.language === 'ar' ? 'en' : 'ar'} className={css.language}
            onClick={() => prefer({ language: p.language === 'ar' ? 'en' : 'ar' })}
          >
            {t('settings.other')}
          </Button>
          <IconButton label={t(p.scheme === 'dark' ? 'settings.toLight' : 'settings.toDark')} onClick={() => prefer({ scheme: p.scheme === 'dark' ? 'light' : 'dark' })}>
            {p.scheme === 'dark' ? <IconSun size={20} /> : <IconMoon size={20} />}
          </IconButton>
          <Settings />
          {session.data?.mode === 'users' && (
            <IconButton label={t('settings.signOut')} title={`${t('settings.signOut')} (${session.data.user})`} onClick={() => void signOut()}>
              <IconLogout size={20} className="flip" />
            </IconButton>
          )}
          {!signedOut && (
            <div className={css.burger}>
              <Dropdown label={t('app.menu')} icon={<IconMenu2 size={22} />} className={css.menu}>
                {(close) => (
                  <nav aria-label={t('app.menu')} onClick={close}>
                    <Places />
                  </nav>
                )}
              </Dropdown>
            </div>
          )}
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={css.main} aria-busy={navigation.state === 'loading'}>
        <Suspense fallback={<Loading />}>
          {signedOut ? <LoginPage onDone={() => void session.refetch()} /> : <Outlet />}
        </Suspense>
      </main>
      <Toasts />
      <ScrollRestoration />
    </div>
  );
}
