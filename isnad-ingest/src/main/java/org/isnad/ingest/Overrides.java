package org.isnad.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import org.isnad.report.Outlets;
import org.isnad.report.Report;

/**
 * What the user says about the reports; it goes before what they say of themselves.
 *
 * @param source the outlet, or null
 * @param published ISO 8601, or null
 * @param title the headline, or null
 */
record Overrides(String source, String published, String title) {
  Report apply(Report report) {
    Report result = report;
    if (source != null) {
      result = result.withSource(source);
    }
    if (published != null) {
      result = result.withPublished(published);
    }
    return title == null ? result : result.withTitle(title);
  }

  /** The zone of the outlet where it is one we know, else null. */
  ZoneId zone(String ownSource) {
    String name = source != null ? source : ownSource;
    return Outlets.isKnown(name) ? Outlets.zoneOf(name) : null;
  }

  /** The outlet that an address belongs to: its key where we know it, else the host; or null. */
  static String sourceOfUrl(String url) {
    String host = host(url);
    if (host == null) {
      return null;
    }
    return Outlets.sourceOfHost(host).orElse(host);
  }

  private static String host(String url) {
    if (url == null) {
      return null;
    }
    // Addresses with Arabic in the path are no URIs until encoded; the host comes before it.
    int start = url.indexOf("://");
    int end = start < 0 ? -1 : url.indexOf('/', start + 3);
    try {
      String host = start < 0 ? null : new URI(end < 0 ? url : url.substring(0, end)).getHost();
      if (host == null || host.indexOf('.') < 0) {
        return null;
      }
      return host.startsWith("www.") ? host.substring(4) : host;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
