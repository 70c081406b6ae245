import { IconArrowBackUp, IconArrowsSplit2, IconPencil, IconScale, IconSwitch3, IconShieldCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/client';
import { eventQuery, useDecide, useUndo } from '../../api/queries';
import type { Decision, DecisionBody, EventDetail, Figure, FigureClaim, LedgerReport } from '../../api/types';
import { Button, IconButton } from '../../ui/Button';
import { describe } from '../../ui/Failure';
import { toast } from '../../ui/Toasts';
import type { Editing } from '../event/editing';
import type { Conflict } from './ConflictDialog';
import css from './editing.module.css';

/** The windows are as large as all of the event's page, and most visits need none. */
const Windows = lazy(() => import('./Windows'));

export type Opened =
  | { kind: 'correct'; slot: string | null }
  | { kind: 'estimate'; figure: Figure }
  | { kind: 'move'; figure: Figure; claim: FigureClaim }
  | { kind: 'merge' }
  | { kind: 'split'; report?: string }
  | { kind: 'rate'; source: string };

export interface Desk {
  editing: Editing;
  dialogs: ReactNode;
  open: (what: Opened | null) => void;
  opened: boolean;
  accept: () => void;
  undoLast: () => void;
  edits: number;
}

/**
 * All that can be done to one event, and the windows for it. `onMoved` is told where the event is after a
 * decision that changed its id.
 */
export function useEditing(detail: EventDetail, onMoved: (id: string) => void): Desk {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const decide = useDecide();
  const undo = useUndo();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [last, setLast] = useState<number | null>(null);
  const [edits, setEdits] = useState(0);
  const id = detail.event.id;

  const takeBack = useCallback(async (decision: number) => {
    try {
      const outcome = await undo.mutateAsync({ decision });
      setLast(null);
      setEdits((n) => n + 1);
      toast(t('edit.undone'));
      if (outcome.event && outcome.event !== id) onMoved(outcome.event);
    } catch (error) {
      toast(t('edit.failed', { why: describe(error, t) }), { tone: 'bad' });
    }
  }, [undo, t, id, onMoved]);

  const submit = useCallback(async (body: DecisionBody, reason: string | null, revision = detail.revision): Promise<string | null> => {
    try {
      const outcome = await decide.mutateAsync({ event: id, revision, reason, decision: body });
      setOpened(null);
      setConflict(null);
      setLast(outcome.decision.id);
      setEdits((n) => n + 1);
      toast(body.kind === 'accept' ? t('edit.accepted') : t('edit.saved'), { action: { label: t('edit.undo'), run: () => void takeBack(outcome.decision.id) } });
      if (outcome.event && outcome.event !== id) onMoved(outcome.event);
      return null;
    } catch (error) {
      if (error instanceof ApiError && error.status === 412) {
        // What was entered stays in the window until the reader has seen what happened meanwhile.
        const now = await queries.fetchQuery({ ...eventQuery(id), staleTime: 0 });
        await queries.invalidateQueries({ queryKey: ['event', id, 'history'] });
        setConflict({ event: id, seen: revision, now: now.revision, since: detail.changed, again: () => submit(body, reason, now.revision) });
        return null;
      }
      return describe(error, t);
    }
  }, [decide, detail.revision, detail.changed, id, onMoved, queries, t, takeBack]);

  const accept = useCallback(() => {
    void submit({ kind: 'accept' }, null).then((problem) => problem && toast(t('edit.failed', { why: problem }), { tone: 'bad' }));
  }, [submit, t]);

  const undoLast = useCallback(() => {
    const decision = last ?? [...detail.decisions].filter((d) => d.undoneBy == null && d.undoes == null).sort((a, b) => b.id - a.id)[0]?.id;
    if (decision != null) void takeBack(decision);
  }, [last, detail.decisions, takeBack]);

  const editing = useMemo<Editing>(() => {
    const tool = (label: string, icon: ReactNode, run: () => void) => (
      <IconButton size={28} label={label} onClick={run}>{icon}</IconButton>
    );
    return {
      figureTools: (figure: Figure, claim?: FigureClaim) =>
        claim
          ? tool(t('edit.move'), <IconSwitch3 size={16} />, () => setOpened({ kind: 'move', figure, claim }))
          : <Button size="xs" variant="default" icon={<IconScale size={14} />} onClick={() => setOpened({ kind: 'estimate', figure })}>{t('edit.estimate')}</Button>,
      factTools: (fact, claim) => (claim || fact.slot === 'phase' ? null : tool(t('edit.correctSlot', { slot: t(`slot.${fact.slot}`) }), <IconPencil size={16} />, () => setOpened({ kind: 'correct', slot: fact.slot }))),
      missingFactTools: () => <Button size="sm" variant="default" className={css.missing} onClick={() => setOpened({ kind: 'correct', slot: null })}>{t('edit.addFact')}</Button>,
      reportTools: (report: LedgerReport) => (
        <>
          {tool(t('edit.split'), <IconArrowsSplit2 size={16} />, () => setOpened({ kind: 'split', report: report.id }))}
          {report.source && tool(t('edit.rate'), <IconShieldCheck size={16} />, () => setOpened({ kind: 'rate', source: report.source! }))}
        </>
      ),
      decisionTools: (decision: Decision) => (
        <Button size="xs" variant="default" icon={<IconArrowBackUp size={14} className="flip" />} onClick={() => void takeBack(decision.id)}>{t('edit.undo')}</Button>
      ),
    };
  }, [t, takeBack]);

  const dialogs = (opened || conflict) && (
    <Suspense>
      <Windows detail={detail} opened={opened} conflict={conflict} onSubmit={submit} onClose={() => setOpened(null)} onDiscard={() => { setConflict(null); setOpened(null); }} />
    </Suspense>
  );
  return { editing, dialogs, open: setOpened, opened: opened != null || conflict != null, accept, undoLast, edits };
}
