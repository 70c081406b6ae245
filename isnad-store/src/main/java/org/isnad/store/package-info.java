/**
 * Keeps the record: reports with what was coded from them, events with everything that they are
 * made of, and every change, in a SQLite file or in PostgreSQL.
 */
package org.isnad.store;
