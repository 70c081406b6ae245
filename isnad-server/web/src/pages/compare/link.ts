/** As many reports as a person can hold side by side. */
export const MOST = 8;

export function compareLink(reports: string[]): string {
  const params = new URLSearchParams();
  for (const id of reports.slice(0, MOST)) params.append('report', id);
  return `/compare?${params.toString()}`;
}

/** The reports of an address: each once, in its order. */
export function comparedReports(params: URLSearchParams): string[] {
  return [...new Set(params.getAll('report').filter(Boolean))].slice(0, MOST);
}
