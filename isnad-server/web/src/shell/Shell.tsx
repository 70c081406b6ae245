import { ActionIcon, Button, Menu, Popover, SegmentedControl, Select, Tooltip } from '@mantine/core';
import {
  IconAdjustments, IconArrowsDiff, IconChecklist, IconFilePlus, IconLanguage, IconLogout, IconMap2, IconMenu2, IconMoon, IconSearch, IconShieldCheck, IconSun, IconTable,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { ApiError, write } from '../api/client';
import { useSession } from '../api/queries';
import { LoginPage } from '../pages/login/LoginPage';
import { Loading } from '../ui/Loading';
import { Logo } from './Logo';
import { prefer, usePreferences, type Dates, type Numerals } from './preferences';
import css from './Shell.module.css';
import { useStream } from './useStream';
import { Toasts } from '../ui/Toasts';

const places: { to: string; key: string; icon: ComponentType<{ size?: number; stroke?: number }> }[] = [
  { to: '/', key: 'situation', icon: IconMap2 },
  { to: '/events', key: 'events', icon: IconTable },
  { to: '/review', key: 'review', icon: IconChecklist },
  { to: '/search', key: 'search', icon: IconSearch },
  { to: '/compare', key: 'compare', icon: IconArrowsDiff },
  { to: '/sources', key: 'sources', icon: IconShieldCheck },
  { to: '/add', key: 'add', icon: IconFilePlus },
];

function Settings() {
  const { t } = useTranslation();
  const p = usePreferences();
  return (
    <Popover position="bottom-end" width={280} trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" color="ink" size={36} aria-label={t('settings.title')}>
          <IconAdjustments size={20} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={css.settings} aria-label={t('settings.title')}>
        <span className={css.settingLabel} id="set-numerals">{t('settings.numerals')}</span>
        <SegmentedControl
          aria-labelledby="set-numerals" fullWidth value={p.numerals}
          data={[{ value: 'latn', label: '1 2 3' }, { value: 'arab', label: '١ ٢ ٣' }]}
          onChange={(value) => prefer({ numerals: value as Numerals })}
        />
        <Select
          label={t('settings.dates')} value={p.dates} allowDeselect={false} comboboxProps={{ withinPortal: false }}
          data={(['words', ...(p.language === 'ar' ? ['levant'] : []), 'hijri', 'iso'] as Dates[]).map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={(value) => value && prefer({ dates: value as Dates })}
        />
      </Popover.Dropdown>
    </Popover>
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
            {places.map(({ to, key, icon: Icon }) => (
              <NavLink key={to} to={to} end={to === '/'} className={({ isActive }) => `${css.link} ${isActive ? css.active : ''}`}>
                <Icon size={18} stroke={1.7} />
                <span>{t(`nav.${key}`)}</span>
              </NavLink>
            ))}
          </nav>
        )}
        <div className={css.tools}>
          <Button
            variant="subtle" size="compact-md" leftSection={<IconLanguage size={18} />} lang={p.language === 'ar' ? 'en' : 'ar'} className={css.language}
            onClick={() => prefer({ language: p.language === 'ar' ? 'en' : 'ar' })}
          >
            {t('settings.other')}
          </Button>
          <Tooltip label={t(p.scheme === 'dark' ? 'settings.toLight' : 'settings.toDark')}>
            <ActionIcon
              variant="subtle" size={36} aria-label={t(p.scheme === 'dark' ? 'settings.toLight' : 'settings.toDark')}
              onClick={() => prefer({ scheme: p.scheme === 'dark' ? 'light' : 'dark' })}
            >
              {p.scheme === 'dark' ? <IconSun size={20} /> : <IconMoon size={20} />}
            </ActionIcon>
          </Tooltip>
          <Settings />
          {session.data?.mode === 'users' && (
            <Tooltip label={`${t('settings.signOut')} (${session.data.user})`}>
              <ActionIcon variant="subtle" size={36} aria-label={t('settings.signOut')} onClick={() => void signOut()}>
                <IconLogout size={20} className="flip" />
              </ActionIcon>
            </Tooltip>
          )}
          {!signedOut && (
            <div className={css.burger}>
              <Menu position="bottom-end" width={220}>
                <Menu.Target>
                  <ActionIcon variant="subtle" size={36} aria-label={t('app.menu')}><IconMenu2 size={22} /></ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {places.map(({ to, key, icon: Icon }) => (
                    <Menu.Item key={to} component={NavLink} to={to} leftSection={<Icon size={18} stroke={1.7} />}>
                      {t(`nav.${key}`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            </div>
          )}
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={css.main} aria-busy={navigation.state === 'loading'}>
        {signedOut ? <LoginPage onDone={() => void session.refetch()} /> : (
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        )}
      </main>
      <Toasts />
      <ScrollRestoration />
    </div>
  );
}
