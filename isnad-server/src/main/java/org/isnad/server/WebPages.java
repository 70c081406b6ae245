package org.isnad.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The pages: files of the front end as they were built, and its first page for the addresses that
 * it makes up itself (/events/…), so that these can be opened and shared.
 */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {
  private static final Set<String> OURS = Set.of("api", "actuator", "error");
  private static final String INDEX = "index.html";

  private final ServerOptions options;

  WebPages(ServerOptions options) {
    this.options = options;
  }

  /** Where the pages lie. */
  private Resource root() {
    return options.web() == null
        ? new ClassPathResource("static/")
        : new FileSystemResource(options.web().toAbsolutePath() + "/");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    Resource root = root();
    // Their names change with what is in them.
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(List.of(resource(root, "assets/")).toArray(Resource[]::new))
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        // The build has left each beside itself, compressed.
        .addResolver(new EncodedResourceResolver())
        .addResolver(new PathResourceResolver());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(root)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new OrFirstPage());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    // A handler of resources is not asked for the empty path.
    registry.addViewController("/").setViewName("forward:/" + INDEX);
  }

  private static Resource resource(Resource root, String path) {
    try {
      return root.createRelative(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
    configurer
        .favorParameter(true)
        .parameterName("format")
        .mediaType("json", MediaType.APPLICATION_JSON)
        .mediaType("csv", MediaType.parseMediaType(EventStreams.CSV))
        .mediaType("geojson", MediaType.parseMediaType(EventStreams.GEOJSON))
        .defaultContentType(MediaType.APPLICATION_JSON, MediaType.ALL);
  }

  /**
   * What there is under an address, else the page for it. Of the pages the build writes one for
   * each kind of address, which names the scripts and styles of that kind: pages/events.html for
   * /events, pages/events-one.html for /events/…; index.html is right for all.
   */
  private static final class OrFirstPage extends PathResourceResolver {
    @Override
    protected Resource getResource(String path, Resource location) throws IOException {
      Resource found =
          path.isEmpty() || path.equals(INDEX) ? null : super.getResource(path, location);
      if (found != null) {
        return found;
      }
      String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
      boolean file = path.substring(path.lastIndexOf('/') + 1).matches(".*\\.[a-z0-9]{1,6}");
      if (OURS.contains(first) || file && !first.equals("reports") && !path.equals(INDEX)) {
        return null;
      }
      String kind = path.isEmpty() || path.equals(INDEX) ? "index" : first;
      if (kind.matches("[a-z]{1,20}")) {
        String page = "pages/" + kind + (path.length() > first.length() ? "-one" : "") + ".html";
        found = super.getResource(page, location);
      }
      return found != null ? found : super.getResource(INDEX, location);
    }
  }
}
