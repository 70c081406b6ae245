import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../../api/queries';
import { useFormat } from '../../format/useFormat';
import { Entry } from '../event/History';
import css from './dialogs.module.css';

export interface Conflict {
  event: string;
  seen: number;
  now: number;
  since: string;
  again: () => Promise<string | null>;
}

/** Somebody else was quicker: shows what they did, and lets the reader save on top of it or not. */
export function ConflictDialog({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const history = useQuery(historyQuery(conflict.event));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const meanwhile = (history.data?.items ?? []).filter((e) => e.at > conflict.since).sort((a, b) => b.seq - a.seq).slice(0, 5);
  return (
    <Modal opened onClose={onClose} title={t('edit.conflictTitle')} centered zIndex={300} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <div className={css.form}>
        <p>{t('edit.conflict', { old: f.n(conflict.seen), new: f.n(conflict.now) })} {t('edit.look')}</p>
        {meanwhile.length > 0 && (
          <div className={css.meanwhile}>
            <strong>{t('edit.conflictWhat')}</strong>
            <ol className={css.plain}>{meanwhile.map((entry) => <Entry key={entry.seq} entry={entry} />)}</ol>
          </div>
        )}
        {problem && <p role="alert" className={css.problem}>{problem}</p>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>{t('edit.discard')}</Button>
          <Button
            loading={busy} data-autofocus
            onClick={async () => {
              setBusy(true);
              setProblem(await conflict.again());
              setBusy(false);
            }}
          >
            {t('edit.again')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
