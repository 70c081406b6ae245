package org.isnad.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * What a run of the program is given from outside.
 *
 * @param out where results go; writing may fail, for example when the reader of a pipe has gone
 * @param err for messages
 * @param outTerminal whether results are read by a person
 * @param errTerminal whether messages are read by a person
 * @param width columns of the terminal
 * @param home folder of the installation, where {@code samples} lies, or null
 */
record Context(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outTerminal,
    boolean errTerminal,
    int width,
    Lang lang,
    Path home,
    Engine.Factory engines,
    InputReader reader) {}
