/** Full-text search over the reports of a store, in an index beside it that can be made anew. */
package org.isnad.search;
