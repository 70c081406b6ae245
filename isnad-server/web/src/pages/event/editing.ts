import type { ReactNode } from 'react';
import type { Decision, Fact, FactClaim, Figure, FigureClaim, LedgerReport } from '../../api/types';

/** What can be done to an event where it is open for correction: each gives the controls to put beside the thing. */
export interface Editing {
  figureTools(figure: Figure, claim?: FigureClaim): ReactNode;
  factTools(fact: Fact, claim?: FactClaim): ReactNode;
  missingFactTools(): ReactNode;
  reportTools(report: LedgerReport): ReactNode;
  decisionTools(decision: Decision): ReactNode;
}
