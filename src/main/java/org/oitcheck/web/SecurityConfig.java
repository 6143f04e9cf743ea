package org.oitcheck.web;

import jakarta.servlet.http.HttpServletResponse;
import org.oitcheck.store.Store;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may do what. Log-in, sessions, CSRF and headers are the library's. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfig {
    /** Own style sheet, own script file, nothing else; no page may frame it or take its forms elsewhere. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Audit audit) throws Exception {
        RequestMatcher api = request -> request.getServletPath().startsWith("/api/");
        RequestMatcher metrics = request -> request.getServletPath().startsWith("/actuator/");
        // a foreign page can make a browser send its cookie, but not this header
        RequestMatcher basic = request -> {
            String header = request.getHeader("Authorization");
            return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
        };
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(
                                "/assets/**",
                                "/login",
                                "/set-up",
                                "/open",
                                "/error",
                                "/public/**",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/admin/**", "/sites/new", "/sites/*/edit")
                        .hasRole("ADMIN")
                        .requestMatchers("/sites/*/remove", "/schedules/change")
                        .hasRole("ADMIN")
                        .requestMatchers("/sites/*/check", "/runs/*/stop", "/runs/*/follow-up")
                        .hasRole("REVIEWER")
                        .requestMatchers(
                                "/review/decide",
                                "/alerts/*/acknowledge",
                                "/alerts/*/mute",
                                "/api/v1/sites/*/check",
                                "/api/v1/problems/*/acknowledge")
                        .hasRole("REVIEWER")
                        .requestMatchers(request -> api.matches(request)
                                && !request.getMethod().equals("GET")
                                && !request.getMethod().equals("HEAD"))
                        .hasRole("ADMIN")
                        .requestMatchers(request -> request.getMethod().equals("GET")
                                || request.getMethod().equals("HEAD")
                                || request.getRequestURI().equals("/logout"))
                        .hasRole("VIEWER")
                        .anyRequest()
                        .hasRole("ADMIN"))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(audit.loggedIn())
                        .failureHandler(audit.refused()))
                .logout(out -> out.logoutSuccessUrl("/login?out"))
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(
                        // no WWW-Authenticate: a browser would keep the password and send it for foreign pages
                        errors -> errors.defaultAuthenticationEntryPointFor(
                                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                                .defaultAuthenticationEntryPointFor(
                                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), metrics)
                                .defaultAuthenticationEntryPointFor(
                                        new org.springframework.security.web.authentication
                                                .LoginUrlAuthenticationEntryPoint("/login"),
                                        request -> true)
                                .accessDeniedHandler(
                                        (request, response, e) -> response.sendError(HttpServletResponse.SC_FORBIDDEN)))
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> basic.matches(request) && api.matches(request)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.fromHierarchy("ROLE_ADMIN > ROLE_REVIEWER\nROLE_REVIEWER > ROLE_VIEWER");
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    FilterRegistrationBean<Door> door(WebSettings settings, Store store) {
        FilterRegistrationBean<Door> filter = new FilterRegistrationBean<>(new Door(settings, store));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
