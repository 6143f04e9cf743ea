package org.oitcheck.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.oitcheck.store.Store;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the server is made of. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration.class
        })
@Import({
    SecurityConfig.class,
    Pages.class,
    Audit.class,
    StoredUsers.class,
    ProgressStream.class,
    DoorController.class,
    SitesController.class,
    RunsController.class,
    RunFiles.class,
    FilesController.class,
    ReviewController.class,
    SchedulesController.class,
    AlertsController.class,
    SearchController.class,
    FollowUpController.class,
    PublicController.class,
    AdminController.class,
    ApiController.class,
    ApiExamples.class,
    ErrorPages.class
})
class WebApplication implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/org/oitcheck/web/assets/");
    }

    @Bean
    HealthIndicator store(Store store) {
        return () -> store.alive() ? Health.up().build() : Health.down().build();
    }

    @Bean
    OpenAPI description(WebSettings settings) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("oitcheck")
                                .version(settings.version())
                                .description(
                                        "Sites, checks and their results. Log in with HTTP Basic and an account of the dashboard."));
    }

    @Bean(destroyMethod = "shutdown")
    ThreadPoolTaskScheduler ticker() {
        ThreadPoolTaskScheduler ticker = new ThreadPoolTaskScheduler();
        ticker.setPoolSize(2);
        ticker.setThreadNamePrefix("progress-");
        ticker.setDaemon(true);
        return ticker;
    }

    @Bean
    Object gauges(MeterRegistry registry, Store store) {
        Gauge.builder("oitcheck.sites", store, s -> s.sites().count(""))
                .description("sites that are watched")
                .register(registry);
        Gauge.builder("oitcheck.runs.open", store, s -> s.runs().open(10_000).size())
                .description("checks that wait or run")
                .register(registry);
        Gauge.builder(
                        "oitcheck.problems",
                        store,
                        s -> s.problems().confirmed(10_000).size())
                .description("confirmed problems that are not solved")
                .register(registry);
        return Gauge.builder("oitcheck.review.open", store, s -> s.items().reviewCount(0))
                .description("items that wait for a person")
                .register(registry);
    }
}
