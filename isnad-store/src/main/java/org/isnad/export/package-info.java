/** Writes events in the formats of other programmes, and says what these cannot hold. */
package org.isnad.export;
