import type { Job } from '../../api/types';

const KEY = 'isnad.jobs';
const MOST = 20;

/** The jobs that were begun in this tab, the newest first; they outlast going to another page. */
export function keptJobs(): string[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function keepJobs(jobs: string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(jobs.slice(0, MOST)));
  } catch {
    // Without storage the list lasts as long as the page.
  }
}

export interface Tally {
  added: number;
  known: number;
  failed: number;
}

export function tally(reports: Job['reports']): Tally {
  const count = (outcome: string) => reports.filter((r) => r.outcome === outcome).length;
  return { added: count('new'), known: count('known'), failed: count('failed') };
}

/** How far a job is, from 0 to 1; linking comes after the last report, so it is not done before it says so. */
export function share(job: Pick<Job, 'state' | 'done' | 'total'>): number {
  if (job.state !== 'running') return 1;
  if (job.total <= 0) return 0;
  return Math.min(0.97, job.done / job.total);
}

/** Of two tidings of one job the one that is further on: they may come in any order. */
export function later(a: Job | undefined, b: Job): Job {
  if (!a || a.id !== b.id) return b;
  if (a.state !== 'running' && b.state === 'running') return a;
  return b.done < a.done && b.state === 'running' ? a : b;
}
