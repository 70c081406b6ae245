/** The workbench: the record over HTTP for people who read and correct it in a browser. */
package org.isnad.server;
