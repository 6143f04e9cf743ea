package org.oitcheck.web;

import java.util.Map;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.store.Store;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running dashboard and API. */
public final class WebServer implements AutoCloseable {
    private final ServletWebServerApplicationContext context;

    private WebServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts listening.
     *
     * @throws WebException when the port cannot be had
     */
    public static WebServer start(WebSettings settings, Store store, CheckDesk desk) {
        return start(settings, store, desk, SiteSearch.NONE);
    }

    /** As the shorter one, with a search in what crawls kept. */
    public static WebServer start(WebSettings settings, Store store, CheckDesk desk, SiteSearch search) {
        System.setProperty(
                "org.springframework.boot.logging.LoggingSystem", "none"); // logback.xml is the product's own
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install(); // Tomcat logs through java.util.logging
        }
        Map<String, Object> properties = Map.ofEntries(
                Map.entry("server.address", settings.address()),
                Map.entry("server.port", settings.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("server.servlet.session.timeout", "8h"),
                Map.entry("server.servlet.session.cookie.http-only", "true"),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.cookie.name", "oitcheck-session"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.tomcat.max-http-form-post-size", "256KB"),
                Map.entry("server.tomcat.threads.max", "50"),
                Map.entry("server.forward-headers-strategy", settings.proxied() ? "native" : "none"),
                Map.entry("server.servlet.session.cookie.secure", String.valueOf(settings.proxied())),
                Map.entry("server.compression.enabled", "true"),
                Map.entry("server.error.whitelabel.enabled", "false"),
                Map.entry("spring.main.allow-bean-definition-overriding", "false"),
                Map.entry("spring.jmx.enabled", "false"),
                Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
                Map.entry("management.endpoint.health.probes.enabled", "true"),
                Map.entry("management.endpoint.health.group.readiness.include", "readinessState,store"),
                Map.entry("springdoc.api-docs.path", "/api/openapi"),
                Map.entry("springdoc.paths-to-match", "/api/v1/**"));
        try {
            return new WebServer((ServletWebServerApplicationContext) new SpringApplicationBuilder(WebApplication.class)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .properties(Map.copyOf(properties))
                    .initializers(context -> {
                        GenericApplicationContext beans = (GenericApplicationContext) context;
                        beans.registerBean(WebSettings.class, () -> settings);
                        beans.registerBean(Store.class, () -> store, bean -> bean.setDestroyMethodName(""));
                        beans.registerBean(CheckDesk.class, () -> desk);
                        beans.registerBean(SiteSearch.class, () -> search);
                        beans.registerBean(RulePacks.class, () -> new RulePacks(settings.rules()));
                    })
                    .run());
        } catch (org.springframework.boot.web.server.WebServerException e) {
            throw new WebException(settings.address() + ":" + settings.port(), e);
        } catch (org.springframework.context.ApplicationContextException e) {
            throw new WebException(settings.address() + ":" + settings.port(), e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
