package org.isnad.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.search.SearchIndex;
import org.isnad.store.Store;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** The workbench while it runs. */
public final class Workbench implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final ServerOptions options;

  private Workbench(ConfigurableApplicationContext context, ServerOptions options) {
    this.context = context;
    this.options = options;
  }

  /**
   * Starts it; returns when it answers.
   *
   * @throws IllegalArgumentException where it would be reachable from elsewhere and no users are
   *     set up
   * @throws org.isnad.store.StoreException where the record cannot be opened
   */
  public static Workbench start(ServerOptions options) {
    Users users = new Users(options.users());
    if (users.list().isEmpty()
        && (!HostCheck.isLoopback(options.host()) || !options.names().isEmpty())) {
      throw new IllegalArgumentException(
          "without users it is for this machine only, so it does not bind to "
              + options.host()
              + " or answer under other names; isnad user add sets up the first");
    }
    if (options.tls() != null) {
      pem(options.tls().certificate(), "CERTIFICATE-----");
      pem(options.tls().key(), "PRIVATE KEY-----");
    }
    Store store = Store.open(options.db(), true);
    try {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(Application.class)
              .web(WebApplicationType.SERVLET)
              .properties(properties(options))
              .initializers(
                  c -> {
                    GenericApplicationContext beans = (GenericApplicationContext) c;
                    beans.registerBean(ServerOptions.class, () -> options);
                    beans.registerBean(Users.class, () -> users);
                    beans.registerBean(Store.class, () -> store);
                    beans.registerBean(SearchIndex.class, () -> new SearchIndex(options.index()));
                  })
              .run();
      return new Workbench(context, options);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static void pem(Path file, String mark) {
    try {
      if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(mark)) {
        return;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read", e);
    }
    throw new IllegalArgumentException(file + " is no PEM file with -----BEGIN " + mark);
  }

  private static Map<String, Object> properties(ServerOptions options) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.address", options.host());
    properties.put("server.port", options.port());
    if (options.tls() != null) {
      properties.put(
          "server.ssl.certificate", "file:" + options.tls().certificate().toAbsolutePath());
      properties.put(
          "server.ssl.certificate-private-key", "file:" + options.tls().key().toAbsolutePath());
    }
    properties.put("server.shutdown", "graceful");
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
    properties.put("server.servlet.session.timeout", "12h");
    properties.put("server.servlet.session.tracking-modes", "cookie");
    properties.put("server.servlet.session.cookie.name", "isnad-session");
    properties.put("server.servlet.session.cookie.http-only", "true");
    properties.put("server.servlet.session.cookie.same-site", "strict");
    properties.put(
        "server.servlet.session.cookie.secure",
        String.valueOf(Security.needsSecureCookies(options)));
    properties.put("server.compression.enabled", "true");
    properties.put(
        "server.compression.mime-types",
        "application/json,application/problem+json,application/geo+json,text/csv,text/html,"
            + "text/css,text/javascript,application/javascript,image/svg+xml,text/plain");
    properties.put("server.tomcat.max-part-count", "200");
    properties.put("server.tomcat.threads.max", "40");
    properties.put("spring.servlet.multipart.max-file-size", "64MB");
    properties.put("spring.servlet.multipart.max-request-size", "256MB");
    properties.put("spring.mvc.problemdetails.enabled", "false");
    properties.put("spring.web.resources.add-mappings", "false");
    properties.put("spring.web.error.include-message", "never");
    properties.put("spring.jmx.enabled", "false");
    properties.put("spring.main.banner-mode", "off");
    properties.put("spring.main.log-startup-info", "false");
    properties.put("spring.main.register-shutdown-hook", "false");
    properties.put("logging.level.root", "warn");
    properties.put("management.endpoints.web.exposure.include", "health,metrics");
    properties.put("management.endpoint.health.show-details", "never");
    // Requests are counted and timed; each filter of each request need not be.
    properties.put("management.observations.enable.spring.security", "false");
    return properties;
  }

  /** Where a browser finds it. */
  public String address() {
    String host = options.host();
    return (options.tls() == null ? "http://" : "https://")
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + ((ServletWebServerApplicationContext) context).getWebServer().getPort()
        + "/";
  }

  @Override
  public void close() {
    context.close();
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan
  static class Application {
    @Bean
    Closing closing(Store store) {
      return new Closing(store);
    }
  }

  /** The record is closed last. */
  record Closing(Store store) implements AutoCloseable {
    @Override
    public void close() {
      store.close();
    }
  }
}
