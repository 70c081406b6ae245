/** Three tellers and what they pass on. */
export function Logo() {
  return (
    <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0f5661" />
      <path d="M8 22.5 16 15l8-6.5" fill="none" stroke="#a8cdd0" strokeWidth="2" />
      <circle cx="8" cy="22.5" r="3" fill="#fff" />
      <circle cx="16" cy="15" r="3" fill="#fff" />
      <circle cx="24" cy="8.5" r="3.6" fill="#e9c46a" />
    </svg>
  );
}
