/**
 * Fetches single web pages and files, guarded: only over HTTP and HTTPS, only from public
 * addresses, within limits of size and time, and only what the site lets robots read. Knows nothing
 * of reports.
 */
package org.isnad.ingest.fetch;
