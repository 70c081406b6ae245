import type { DecisionBody, EventDetail } from '../../api/types';
import { Mantine } from '../../theme/Mantine';
import { ConflictDialog, type Conflict } from './ConflictDialog';
import { CorrectDialog, EstimateDialog, MergeDialog, MoveDialog, RateDialog, SplitDialog } from './dialogs';
import type { Opened } from './useEditing';

/** The window that is open, if one is, and over it the one that tells of a conflict. */
export default function Windows({ detail, opened, conflict, onSubmit, onClose, onDiscard }: {
  detail: EventDetail;
  opened: Opened | null;
  conflict: Conflict | null;
  onSubmit: (body: DecisionBody, reason: string | null) => Promise<string | null>;
  onClose: () => void;
  onDiscard: () => void;
}) {
  const shared = { detail, onClose, onSubmit };
  return (
    <Mantine>
      {opened?.kind === 'correct' && <CorrectDialog {...shared} slot={opened.slot} />}
      {opened?.kind === 'estimate' && <EstimateDialog {...shared} figure={opened.figure} />}
      {opened?.kind === 'move' && <MoveDialog {...shared} figure={opened.figure} claim={opened.claim} />}
      {opened?.kind === 'merge' && <MergeDialog {...shared} />}
      {opened?.kind === 'split' && <SplitDialog {...shared} report={opened.report} />}
      {opened?.kind === 'rate' && <RateDialog source={opened.source} onClose={onClose} />}
      {conflict && <ConflictDialog conflict={conflict} onClose={onDiscard} />}
    </Mantine>
  );
}
