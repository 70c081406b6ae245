package org.isnad.ingest.fetch;

import java.net.URI;
import java.nio.charset.Charset;

/**
 * What was fetched.
 *
 * @param bytes decompressed where the transfer was compressed
 * @param uri where it was found in the end, after all redirections
 * @param contentType the server's word for it, such as {@code text/html}, in lower case; null where
 *     it says nothing
 * @param charset that of the server's content type, or null
 */
public record Fetched(byte[] bytes, URI uri, String contentType, Charset charset) {}
