import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, write } from '../../api/client';
import { describe } from '../../ui/Failure';
import { withMantine } from '../../theme/Mantine';
import css from './LoginPage.module.css';

function LoginPage({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await write('POST', '/session', { name, password });
      onDone();
    } catch (error) {
      setProblem(error instanceof ApiError && (error.status === 401 || error.status === 403) ? t('login.wrong') : describe(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={`card ${css.form}`} onSubmit={(event) => void submit(event)}>
      <h1>{t('login.title')}</h1>
      <TextInput label={t('login.name')} value={name} onChange={(e) => setName(e.currentTarget.value)} autoComplete="username" required dir="auto" />
      <PasswordInput label={t('login.password')} value={password} onChange={(e) => setPassword(e.currentTarget.value)} autoComplete="current-password" required />
      {problem && <p role="alert" className={css.problem}>{problem}</p>}
      <Button type="submit" loading={busy} fullWidth>{t('login.submit')}</Button>
    </form>
  );
}

export default withMantine(LoginPage);
