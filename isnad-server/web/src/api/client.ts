import type { Problem, Session } from './types';

/** What the server answered instead of the thing asked for: its problem+json, or as much as there was of it. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title || `HTTP ${problem.status}`);
    this.name = 'ApiError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

let csrf: { header: string; token: string } | null = null;

/** Remembers the token that the session hands out; every writing request carries it. */
export function rememberSession(session: Session | null): void {
  csrf = session?.csrf ?? null;
}

const base = '/api/v1';

async function problemOf(response: Response): Promise<ApiError> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    return new ApiError({ ...body, status: response.status });
  } catch {
    return new ApiError({ status: response.status, title: response.statusText });
  }
}

/** The answer to what first.js has asked for; it serves once. */
function askedEarly(path: string): Promise<Response> | undefined {
  const early = (globalThis as { isnadEarly?: Record<string, Promise<Response>> }).isnadEarly;
  const answer = early?.[path];
  if (answer) delete early[path];
  return answer;
}

const TRANSIENT = 'urn:isnad:problem:csrf';

async function send<T>(method: string, path: string, init: RequestInit, again = true): Promise<T> {
  const headers = new Headers(init.headers);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json, application/problem+json');
  if (method !== 'GET' && csrf) headers.set(csrf.header, csrf.token);
  let response: Response;
  try {
    response = (method === 'GET' && (await askedEarly(path))) || (await fetch(base + path, { ...init, method, headers, credentials: 'same-origin' }));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError({ status: 0, title: 'unreachable' });
  }
  if (!response.ok) {
    const error = await problemOf(response);
    // Signing in needs a token, too; it comes with the refusal.
    if (response.status === 401 && error.problem.csrf) csrf = error.problem.csrf;
    if (again && method !== 'GET' && response.status === 403 && error.problem.type === TRANSIENT) {
      rememberSession(await send<Session>('GET', '/session', {}, false));
      return send<T>(method, path, init, false);
    }
    throw error;
  }
  if (response.status === 204) return undefined as T;
  const type = response.headers.get('Content-Type') ?? '';
  return (type.includes('json') ? response.json() : response.text()) as Promise<T>;
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send<T>('GET', path, { signal });
}

export function getText(path: string, signal?: AbortSignal): Promise<string> {
  return send<string>('GET', path, { signal, headers: { Accept: 'text/plain' } });
}

/** Sends JSON. `revision` is the one the reader saw; the server refuses with 412 when the event has moved on. */
export function write<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, revision?: number): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (revision !== undefined) headers['If-Match'] = `"${revision}"`;
  return send<T>(method, path, { headers, body: body === undefined ? undefined : JSON.stringify(body) });
}

export function upload<T>(path: string, files: File[]): Promise<T> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return send<T>('POST', path, { body: form });
}

export function segment(id: string): string {
  return encodeURIComponent(id);
}

/** The path of a report; ids that a path cannot hold go into the query. */
export function reportPath(id: string, rest = ''): string {
  return /[/\\;%]|^\./.test(id) ? `/reports/-${rest}?id=${encodeURIComponent(id)}` : `/reports/${encodeURIComponent(id)}${rest}`;
}
